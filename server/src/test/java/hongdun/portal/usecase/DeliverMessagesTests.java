package hongdun.portal.usecase;

import static hongdun.portal.usecase.Dispatch.round;
import static hongdun.portal.usecase.Dispatch.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.MailServer;
import hongdun.portal.MailServer.Manners;
import hongdun.portal.persistence.Messages;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.subethamail.smtp.RejectException;

/** 电子邮件: what a mail server does, and what becomes of the message. */
@HongdunTest
class DeliverMessagesTests {
  private final MailServer server = MailServer.started();
  private final Dispatch dispatch;

  DeliverMessagesTests(
      Messages messages, DeliverMessages.Tables tables, Letterhead letterhead, JdbcClient jdbc) {
    this.dispatch = Dispatch.on(messages, tables, letterhead, jdbc);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void anEmailArrivesInChineseWithItsFrameAndTheReceiptIsKept() {
    var address = somebody();
    var id = dispatch.write(address);

    round(dispatch.sender(server));

    var mail = server.to(address).getFirst();
    assertThat(mail.subject()).isEqualTo("准予设立登记");
    assertThat(mail.text()).contains("您好！办件已办结", "事由：准予设立登记", "请勿回复");
    assertThat(mail.header("Subject")).startsWith("=?UTF-8?");
    assertThat(mail.header("Content-Type")).containsIgnoringCase("charset=utf-8");
    assertThat(mail.header("From")).contains("notice@scjg.example.cn");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("Message-ID"))
        .isEqualTo("<" + dispatch.value(id, "mark") + "@scjg.example.cn>");
    assertThat(dispatch.state(id)).isEqualTo("ACCEPTED");
    assertThat(dispatch.value(id, "words")).contains("queued as");
    assertThat(dispatch.value(id, "accepted_at")).isNotEmpty();
    assertThat(dispatch.calls(id)).isOne();
  }

  @Test
  void whatTheServerRefusesIsDeadAtOnceWithItsWords() {
    server.behaves(
        new Manners() {
          @Override
          public void recipient(String to) throws RejectException {
            throw new RejectException(550, "5.1.1 no such user here");
          }
        });
    var id = dispatch.write(somebody());

    round(dispatch.sender(server));

    assertThat(dispatch.state(id)).isEqualTo("DEAD");
    assertThat(dispatch.value(id, "reason")).isEqualTo("REFUSED");
    assertThat(dispatch.value(id, "words")).contains("no such user here");
    assertThat(dispatch.isSilent()).isFalse();
  }

  @Test
  void whatTheServerPutsOffIsTriedAgainLaterUnderTheSameMessageId() {
    var busy = new AtomicBoolean(true);
    server.behaves(
        new Manners() {
          @Override
          public void recipient(String to) throws RejectException {
            if (busy.get()) {
              throw new RejectException(451, "4.7.1 greylisted, come back");
            }
          }
        });
    var address = somebody();
    var id = dispatch.write(address);
    var sender = dispatch.sender(server);

    round(sender);
    assertThat(dispatch.state(id)).isEqualTo("WAITING");
    round(sender);
    assertThat(dispatch.calls(id)).as("not before its time").isOne();
    busy.set(false);
    dispatch.pass(Duration.ofSeconds(73));
    round(sender);

    assertThat(dispatch.state(id)).isEqualTo("ACCEPTED");
    assertThat(server.to(address)).hasSize(1);
    assertThat(dispatch.calls(id)).isEqualTo(2);
  }

  @Test
  void whatIsPutOffTooOftenIsDeadAndNotLost() {
    server.behaves(
        new Manners() {
          @Override
          public void recipient(String to) throws RejectException {
            throw new RejectException(452, "4.2.2 mailbox full");
          }
        });
    var id = dispatch.write(somebody());
    var sender = dispatch.sender(server);

    for (int time = 0; time < 5; time++) {
      round(sender);
      dispatch.pass(Duration.ofHours(5));
    }

    assertThat(dispatch.state(id)).isEqualTo("DEAD");
    assertThat(dispatch.value(id, "reason")).isEqualTo("TRIED_OUT");
    assertThat(dispatch.value(id, "words")).contains("mailbox full");
    assertThat(dispatch.calls(id)).isEqualTo(Dispatch.SETTINGS.attempts());
  }

  @Test
  void aServerThatIsDownCostsNoMessageAnAttemptAndAllArriveWhenItIsBack() {
    server.stop();
    var address = somebody();
    for (int many = 0; many < 30; many++) {
      dispatch.write(address);
    }
    var id = dispatch.write(address);
    var sender = dispatch.sender(server);

    round(sender);
    assertThat(dispatch.isSilent()).isTrue();
    assertThat(dispatch.state(id)).isEqualTo("WAITING");
    for (int hour = 0; hour < 20; hour++) {
      dispatch.pass(Duration.ofHours(1));
      round(sender);
      sender.sweep();
    }
    assertThat(dispatch.value(id, "attempts")).isEqualTo("0");
    server.start();
    dispatch.pass(Duration.ofMinutes(3));
    round(sender);

    assertThat(server.to(address)).hasSize(31);
    assertThat(dispatch.isSilent()).isFalse();
  }

  @Test
  void whileAServerIsDownOnlyOneMessageAsksForAll() {
    server.stop();
    var address = somebody();
    var first = dispatch.write(address);
    var second = dispatch.write(address);
    var sender = dispatch.sender(server);
    round(sender);
    int before = dispatch.calls(first) + dispatch.calls(second);

    round(sender);
    assertThat(dispatch.calls(first) + dispatch.calls(second)).isEqualTo(before);
    dispatch.pass(Duration.ofMinutes(1));
    round(sender);
    round(sender);

    assertThat(dispatch.calls(first) + dispatch.calls(second)).isEqualTo(before + 1);
  }

  @Test
  void aServerThatCannotBeReachedForDaysLeavesItsMessagesToSomebody() {
    server.stop();
    var id = dispatch.write(somebody());
    var sender = dispatch.sender(server);

    round(sender);
    dispatch.pass(Duration.ofHours(49));
    sender.sweep();

    assertThat(dispatch.state(id)).isEqualTo("DEAD");
    assertThat(dispatch.value(id, "reason")).isEqualTo("NOT_REACHED");
  }

  @Test
  void aServerThatGetsAllAndDoesNotAnswerIsNeverGivenItAgain() {
    server.behaves(
        new Manners() {
          @Override
          public void taken(String to) {
            MailServer.dawdle(Duration.ofSeconds(2));
          }
        });
    var address = somebody();
    var id = dispatch.write(address);
    var sender = dispatch.sender(server);

    round(sender);
    assertThat(dispatch.state(id)).isEqualTo("UNSURE");
    assertThat(dispatch.value(id, "reason")).isEqualTo("NO_ANSWER");
    server.behaves(new Manners() {});
    for (int day = 0; day < 3; day++) {
      dispatch.pass(Duration.ofDays(1));
      sender.sweep();
      round(sender);
    }

    assertThat(dispatch.calls(id)).isOne();
    assertThat(dispatch.state(id)).isEqualTo("UNSURE");
  }

  @Test
  void aServerThatIsSlowBeforeItHasAnythingIsAskedAgain() {
    server.behaves(
        new Manners() {
          @Override
          public void recipient(String to) {
            MailServer.dawdle(Duration.ofSeconds(2));
          }
        });
    var address = somebody();
    var id = dispatch.write(address);
    var sender = dispatch.sender(server);

    round(sender);
    assertThat(dispatch.state(id)).isEqualTo("WAITING");
    assertThat(dispatch.isSilent()).isTrue();
    server.behaves(new Manners() {});
    dispatch.pass(Duration.ofMinutes(3));
    round(sender);

    assertThat(server.to(address)).hasSize(1);
  }

  @Test
  void withoutTheEncryptionThatIsRequiredNothingIsSaid() {
    var address = somebody();
    var id = dispatch.write(address);
    var sender = dispatch.sender(dispatch.mail(server, MailSettings.Protection.STARTTLS));

    round(sender);

    assertThat(server.to(address)).isEmpty();
    assertThat(dispatch.state(id)).isEqualTo("WAITING");
    assertThat(dispatch.isSilent()).isTrue();
  }
}
