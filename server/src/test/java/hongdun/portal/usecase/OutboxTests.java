package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.portal.BureauName;
import hongdun.portal.Outbox;
import hongdun.portal.Outbox.Message;
import hongdun.portal.PublicAddress;
import hongdun.portal.Words;
import hongdun.portal.domain.Channel;
import hongdun.portal.persistence.Messages;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 发件箱: what is written when, for whom, and in which frame. */
@HongdunTest
class OutboxTests {
  private final String somebody = UUID.randomUUID() + "@example.cn";
  private final Outbox demonstration;
  private final Messages messages;
  private final Words words;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  OutboxTests(
      Outbox demonstration,
      Messages messages,
      Words words,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.demonstration = demonstration;
    this.messages = messages;
    this.words = words;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void aMessageIsThereOnlyIfWhatItTellsIs() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              own().send(to(somebody));
              throw new IllegalStateException("What it tells did not happen");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(states(somebody)).isEmpty();
  }

  @Test
  void aDemonstrationSendsNothingWhateverIsSet() {
    demonstration.send(to(somebody));
    var set =
        new Carriers(
            true,
            Map.of(
                Channel.EMAIL,
                _ -> {
                  throw new IllegalStateException("A demonstration sent something");
                }));

    assertThat(states(somebody)).containsExactly("KEPT");
    assertThat(set.of(Channel.EMAIL)).isEmpty();
    assertThat(set.reach(somebody)).as("on its page").isTrue();
  }

  @Test
  void inABureauOfItsOwnAnEmailWaitsAndASignInNameHasItsBoxOnly() {
    var officer = "officer." + UUID.randomUUID().toString().substring(0, 8);

    own().send(to(somebody));
    own().send(to(officer));

    assertThat(states(somebody)).containsExactly("WAITING");
    assertThat(states(officer)).containsExactly("KEPT");
    jdbc.sql("update portal.message set state = 'GIVEN_UP' where address = ?")
        .param(somebody)
        .update();
  }

  @Test
  void itSaysWhomItReaches() {
    assertThat(own().reaches("a@example.cn")).isTrue();
    assertThat(own().reaches("13800000000")).as("no provider is set").isFalse();
    assertThat(own().reaches("li.lei")).isFalse();
  }

  @Test
  void everyLetterSaysWhoWritesOfWhatAndHowToCheck() {
    var letter =
        letterhead(true).text(Channel.EMAIL, Language.ZH, "已受理", "办件已受理，进度：/progress/K7QM 。");

    assertThat(letter)
        .startsWith("办件已受理，进度：https://scjg.example.cn/progress/K7QM 。\n")
        .contains("某某市场监督管理局", "事由：已受理", "https://scjg.example.cn/account/messages", "请勿回复");
    assertThat(letterhead(true).text(Channel.EMAIL, Language.EN, "Accepted", "It is accepted."))
        .contains("Some Bureau", "About: Accepted", "do not reply");
  }

  @Test
  void withoutASettledAddressNoLetterCarriesAWrongOne() {
    assertThat(letterhead(false).text(Channel.EMAIL, Language.ZH, "已受理", "进度：/progress/K7QM 。"))
        .contains("登记窗口")
        .doesNotContain("http");
  }

  @Test
  void aShortMessageIsOneLineWithTheBureausNameAndALongOneIsReadInTheBox() {
    assertThat(letterhead(true).text(Channel.SMS, Language.ZH, "确认码", "您的确认码是 1。\n勿告诉他人。"))
        .isEqualTo("【某某市场监督管理局】您的确认码是 1。 勿告诉他人。");
    assertThat(letterhead(true).text(Channel.SMS, Language.ZH, "办件延期", "很长。".repeat(200)))
        .isEqualTo("【某某市场监督管理局】办件延期。全文请登录查看：https://scjg.example.cn/account/messages");
  }

  private static Message to(String address) {
    return new Message(
            address,
            Language.ZH,
            "portal.sign-up.message.code.subject",
            "portal.sign-up.message.code",
            List.of("李雷", "123456"))
        .lasting(Duration.ofMinutes(30));
  }

  private Outbox own() {
    return new SendMessages(
        messages,
        words,
        new Carriers(
            false,
            Map.of(
                Channel.EMAIL,
                _ -> {
                  throw new IllegalStateException("The outbox calls no server");
                })),
        InstantSource.system(),
        InstantSource.system());
  }

  private Letterhead letterhead(boolean settled) {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("bureau", new SomeBureau());
    var address =
        new PublicAddress() {
          @Override
          public String of(String path) {
            return "https://scjg.example.cn" + path;
          }

          @Override
          public boolean isSettled() {
            return settled;
          }

          @Override
          public boolean isEncrypted() {
            return false;
          }
        };
    return new Letterhead(words, address, beans.getBeanProvider(BureauName.class));
  }

  private List<String> states(String address) {
    return jdbc.sql("select state from portal.message where address = ? order by id")
        .param(address)
        .query((row, _) -> row.getString("state"))
        .list();
  }

  private static final class SomeBureau implements BureauName {
    @Override
    public BilingualText bureauName() {
      return new BilingualText("某某市场监督管理局", "Some Bureau");
    }

    @Override
    public String phone() {
      return "";
    }
  }
}
