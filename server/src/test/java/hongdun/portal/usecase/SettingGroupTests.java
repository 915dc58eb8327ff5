package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.Role;
import hongdun.portal.MailServer;
import hongdun.portal.SignedIn;
import hongdun.portal.domain.Channel;
import hongdun.portal.usecase.KeepSettings.Origin;
import hongdun.portal.usecase.TryCarriers.Answer;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** 成组设置: set together in the browser, wholly or not at all, and at work at once. */
@HongdunTest
class SettingGroupTests {
  private final KeepSettings settings;
  private final ChangeSettings changes;
  private final SettingHouse house;
  private final AgencyRows rows;
  private final Visitor visitors;

  SettingGroupTests(
      KeepSettings settings,
      ChangeSettings changes,
      SettingHouse house,
      AgencyRows rows,
      Visitor visitors) {
    this.settings = settings;
    this.changes = changes;
    this.house = house;
    this.rows = rows;
    this.visitors = visitors;
  }

  private SignedIn keeper() {
    return visitors.of(rows.accountOf("510100", Role.SYSTEM_ADMINISTRATOR)).orElseThrow();
  }

  @AfterEach
  void asItShips() {
    RequestContextHolder.resetRequestAttributes();
    for (var group : settings.groups()) {
      for (var standing : group.standings()) {
        if (standing.origin() == Origin.DATABASE) {
          changes.change(standing.setting().key(), Optional.empty(), keeper());
        }
      }
    }
  }

  private List<Shortcoming> set(String group, Map<String, String> typed) {
    return changes.changeTogether(group, typed, List.of(), keeper());
  }

  private static Map<String, String> mail(int port) {
    var typed = new HashMap<String, String>();
    typed.put("hongdun.mail.host", "127.0.0.1");
    typed.put("hongdun.mail.port", Integer.toString(port));
    typed.put("hongdun.mail.protection", "none");
    typed.put("hongdun.mail.from", "notice@scjg.example.cn");
    return typed;
  }

  @Test
  void everyFaultIsNamedAtOnceAndNothingIsSet() {
    var faults =
        set(
            "mail",
            Map.of(
                "hongdun.mail.host", "smtp.example.cn:25",
                "hongdun.mail.port", "99999",
                "hongdun.mail.from", "somebody"));

    assertThat(faults)
        .extracting(Shortcoming::field)
        .containsExactly("hongdun.mail.host", "hongdun.mail.port", "hongdun.mail.from");
    assertThat(settings.standing("hongdun.mail.port").origin()).isEqualTo(Origin.STANDARD);
  }

  @Test
  void whatDoesNotHoldTogetherIsRefusedAtTheSettingItIsAbout() {
    var typed = mail(25);
    typed.remove("hongdun.mail.from");
    typed.put("hongdun.mail.user", "notice");

    assertThat(set("mail", typed))
        .extracting(Shortcoming::messageKey)
        .containsExactly(
            "portal.settings.fault.mail-from",
            "portal.settings.fault.mail-password",
            "portal.settings.fault.mail-protection");
    assertThat(set("sms", Map.of("hongdun.sms.provider", "http")))
        .extracting(Shortcoming::field)
        .containsExactly("hongdun.sms.url", "hongdun.sms.secret");
    assertThat(set("sign-in", Map.of("hongdun.session.idle", "9h")))
        .extracting(Shortcoming::field)
        .containsExactly("hongdun.session.officers");
    assertThat(settings.standing("hongdun.mail.host").origin()).isEqualTo(Origin.STANDARD);
  }

  @Test
  void aPasswordIsSealedNeverShownAndKeptWhenItsFieldIsLeftEmpty() {
    var typed = mail(587);
    typed.put("hongdun.mail.protection", "starttls");
    typed.put("hongdun.mail.user", "notice");
    typed.put("hongdun.mail.password", " 口令 with spaces ");
    assertThat(set("mail", typed)).isEmpty();

    typed.put("hongdun.mail.password", "");
    typed.put("hongdun.mail.from", "other@scjg.example.cn");
    assertThat(set("mail", typed)).isEmpty();

    assertThat(settings.of(MailSetting.PASSWORD)).isEqualTo(" 口令 with spaces ");
    assertThat(settings.standing("hongdun.mail.password").value()).isEqualTo("•••");
    assertThat(house.log().about("hongdun.mail.password", 1))
        .singleElement()
        .satisfies(line -> assertThat(line.after()).isEqualTo("•••"));
    assertThat(
            house
                .jdbc()
                .sql(
                    """
                    select value is null and position('with'::bytea in sealed) = 0
                      from portal.setting
                     where key = 'hongdun.mail.password'
                     order by id desc
                     limit 1
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();

    var without = new HashMap<>(typed);
    without.put("hongdun.mail.user", "");
    assertThat(changes.changeTogether("mail", without, List.of("hongdun.mail.password"), keeper()))
        .isEmpty();
    assertThat(settings.of(MailSetting.PASSWORD)).isEmpty();
  }

  @Test
  void aPasswordIsTypedAgainWhenItWouldGoToAnotherServerOrUser() {
    var typed = mail(587);
    typed.put("hongdun.mail.protection", "starttls");
    typed.put("hongdun.mail.user", "notice");
    typed.put("hongdun.mail.password", "secret");
    assertThat(set("mail", typed)).isEmpty();

    typed.put("hongdun.mail.password", "");
    for (var elsewhere :
        Map.of(
                "hongdun.mail.host", "smtp.elsewhere.example",
                "hongdun.mail.port", "2525",
                "hongdun.mail.protection", "tls",
                "hongdun.mail.user", "other")
            .entrySet()) {
      var changed = new HashMap<>(typed);
      changed.put(elsewhere.getKey(), elsewhere.getValue());
      assertThat(set("mail", changed))
          .as(elsewhere.getKey())
          .containsExactly(
              Shortcoming.of("hongdun.mail.password", "portal.settings.fault.secret-again"));
      assertThat(changes.change(elsewhere.getKey(), Optional.of(elsewhere.getValue()), keeper()))
          .as(elsewhere.getKey() + " by itself")
          .extracting(Shortcoming::messageKey)
          .containsExactly("portal.settings.fault.secret-again");
    }
    assertThat(set("mail", typed)).as("nothing changes").isEmpty();

    typed.put("hongdun.mail.host", "smtp.elsewhere.example");
    typed.put("hongdun.mail.password", "of that server");
    assertThat(set("mail", typed)).isEmpty();
    assertThat(settings.of(MailSetting.PASSWORD)).isEqualTo("of that server");
  }

  @Test
  void theKeyOfAGatewayIsTypedAgainForAnotherGateway() {
    var typed =
        new HashMap<>(
            Map.of(
                "hongdun.sms.provider", "http",
                "hongdun.sms.url", "https://sms.example.cn/send",
                "hongdun.sms.secret", "key"));
    assertThat(set("sms", typed)).isEmpty();

    typed.put("hongdun.sms.secret", "");
    typed.put("hongdun.sms.accepted", "ok");
    assertThat(set("sms", typed)).isEmpty();
    typed.put("hongdun.sms.url", "https://elsewhere.example/send");
    assertThat(set("sms", typed))
        .containsExactly(
            Shortcoming.of("hongdun.sms.secret", "portal.settings.fault.secret-again"));
    typed.put("hongdun.sms.secret", "another");
    assertThat(set("sms", typed)).isEmpty();
  }

  @Test
  void theOperatorsPasswordIsNotForAServerNamedInTheBrowser() {
    var start =
        new MailSettings(
            Optional.empty(),
            587,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("/run/secrets/mail"),
            MailSettings.Protection.STARTTLS,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60));
    var typed = mail(587);
    typed.put("hongdun.mail.protection", "starttls");
    assertThat(set("mail", typed)).isEmpty();

    assertThat(MailSetting.now(settings, start))
        .hasValueSatisfying(mail -> assertThat(mail.passwordFile()).isEmpty());
  }

  @Test
  void aMailServerThatIsSetTakesMessagesWithoutARestart() {
    try (var server = MailServer.started()) {
      var carriers = new Carriers(false, asSet());
      assertThat(carriers.of(Channel.EMAIL)).isEmpty();

      assertThat(set("mail", mail(server.port()))).isEmpty();

      var tried = trials(carriers).send("mail", "somebody@example.cn", Language.EN, keeper());
      assertThat(tried)
          .isInstanceOfSatisfying(
              Answer.Said.class,
              said -> {
                assertThat(said.accepted()).isTrue();
              });
      assertThat(house.log().about("mail", 1))
          .singleElement()
          .satisfies(line -> {
            assertThat(line.act()).isEqualTo("portal.settings.act.tried");
            assertThat(line.before()).doesNotContain("somebody@");
          });
      assertThat(trials(carriers).send("mail", "13800138000", Language.EN, keeper()))
          .isInstanceOf(Answer.Refused.class);
    }
  }

  @Test
  void whatTheServerSaysAgainstIsShown() {
    assertThat(set("mail", mail(1))).isEmpty();

    var tried =
        trials(new Carriers(false, asSet()))
            .send("mail", "somebody@example.cn", Language.EN, keeper());

    assertThat(tried)
        .isInstanceOfSatisfying(
            Answer.Said.class,
            said -> {
              assertThat(said.accepted()).isFalse();
              assertThat(said.words()).contains("127.0.0.1");
            });
  }

  @Test
  void aDemonstrationTriesNothing() {
    assertThat(set("mail", mail(25))).isEmpty();

    assertThat(
            trials(new Carriers(true, asSet()))
                .send("mail", "somebody@example.cn", Language.EN, keeper()))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Shortcoming::messageKey)
                    .containsExactly("portal.settings.fault.demonstration"));
  }

  private CarriersAsSet asSet() {
    return new CarriersAsSet(
        settings, house.start(), house.letterhead(), house.own(), InstantSource.system());
  }

  private TryCarriers trials(Carriers carriers) {
    return new TryCarriers(carriers, house.letterhead(), settings, house.log(), house.words());
  }

  @Test
  void theLimitsOfSessionsCountAtOnce() {
    assertThat(house.terms().now().idle()).isEqualTo(Duration.ofMinutes(30));

    assertThat(set("sign-in", Map.of("hongdun.session.idle", "10m"))).isEmpty();

    assertThat(house.terms().now().idle()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void anHttpsAddressIsSetOnlyOverHttpsAndThenTheSiteIsEncrypted() {
    var request = comesBy("http://scjg.example.gov.cn");
    var wanted = Map.of("hongdun.public-url", "https://scjg.example.gov.cn");
    assertThat(set("address", wanted))
        .extracting(Shortcoming::messageKey)
        .containsExactly("portal.settings.fault.not-by-https");
    assertThat(house.address().isEncrypted()).isFalse();

    request.removeHeader("Origin");
    request.addHeader("Origin", "https://scjg.example.gov.cn");
    assertThat(set("address", wanted)).isEmpty();

    assertThat(house.address().isEncrypted()).isTrue();
  }

  private static MockHttpServletRequest comesBy(String origin) {
    var request = new MockHttpServletRequest();
    request.addHeader("Origin", origin);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    return request;
  }

  /** What the rooms say of their settings stands in words. */
  @Test
  void everyChoiceHasWords() {
    for (var language : Language.values()) {
      for (var group : settings.groups()) {
        for (var standing : group.standings()) {
          var setting = standing.setting();
          for (var choice : setting.choices()) {
            var key = setting.words() + "." + choice.substring(choice.lastIndexOf('/') + 1);
            assertThat(house.words().text(language, key)).isNotEqualTo(key).isNotBlank();
          }
        }
      }
    }
  }
}
