package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.Role;
import hongdun.portal.AdministrationLog;
import hongdun.portal.Jobs;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.portal.usecase.EditTexts.Wanted;
import hongdun.portal.usecase.KeepSettings.Origin;
import hongdun.portal.usecase.RunJobs.Standing;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 设置、消息文字、任务: what is changed in the browser counts at once, and is written down. */
@HongdunTest
class SettingsAndTextsTests {
  private static final String KEY = "hongdun.documents.most-pages";
  private static final String MESSAGE = "registration.sign.code";
  private final KeepSettings settings;
  private final ChangeSettings changes;
  private final EditTexts texts;
  private final RunJobs jobs;
  private final Words words;
  private final AdministrationLog log;
  private final AgencyRows rows;
  private final Visitor visitors;

  SettingsAndTextsTests(
      KeepSettings settings,
      ChangeSettings changes,
      EditTexts texts,
      RunJobs jobs,
      Words words,
      AdministrationLog log,
      AgencyRows rows,
      Visitor visitors) {
    this.settings = settings;
    this.changes = changes;
    this.texts = texts;
    this.jobs = jobs;
    this.words = words;
    this.log = log;
    this.rows = rows;
    this.visitors = visitors;
  }

  private SignedIn keeper() {
    return visitors.of(rows.accountOf("510100", Role.SYSTEM_ADMINISTRATOR)).orElseThrow();
  }

  private SignedIn auditor() {
    return visitors.of(rows.accountOf("510100", Role.AUDIT_ADMINISTRATOR)).orElseThrow();
  }

  @Test
  void aSettingCountsAtOnceAndItsStandardComesBack() {
    assertThat(settings.standing(KEY).origin()).isEqualTo(Origin.STANDARD);

    assertThat(changes.change(KEY, Optional.of("200"), keeper())).isEmpty();

    var standing = settings.standing(KEY);
    assertThat(standing.value()).isEqualTo("200");
    assertThat(standing.origin()).isEqualTo(Origin.DATABASE);
    assertThat(settings.of(standing.setting())).isEqualTo(200L);
    assertThat(log.about(KEY, 1))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.before()).isEqualTo("500");
          assertThat(line.after()).isEqualTo("200");
        });

    assertThat(changes.change(KEY, Optional.empty(), keeper())).isEmpty();
    assertThat(settings.standing(KEY).origin()).isEqualTo(Origin.STANDARD);
  }

  @Test
  void aWrongValueIsRefusedAndNobodyElseSets() {
    assertThat(changes.change(KEY, Optional.of("many"), keeper()))
        .extracting(Shortcoming::messageKey)
        .containsExactly("portal.settings.fault.number");
    assertThat(changes.change("hongdun.public-url", Optional.of("javascript:1"), keeper()))
        .extracting(Shortcoming::messageKey)
        .containsExactly("portal.settings.fault.address");
    assertThatThrownBy(() -> changes.change(KEY, Optional.of("7"), auditor()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatTheStartSettledIsShownAndASecretNever() {
    var password = settings.standing("spring.datasource.password");

    assertThat(password.value()).isIn("", "•••");
    assertThat(password.mayChange()).isFalse();
    assertThat(changes.change("hongdun.data", Optional.of("/"), keeper()))
        .extracting(Shortcoming::messageKey)
        .containsExactly("portal.settings.fault.fixed");
  }

  @Test
  void aMessageIsSaidInTheBureausWordsUntilOursComeBack() {
    var before = words.text(Language.ZH, MESSAGE + ".body", "王某", "某公司", "123456");
    var own = new Wanted("验证码", "{0}，{1}的验证码：{2}。本局提醒您注意保密。", Optional.of(texts.today()));

    assertThat(texts.keep(MESSAGE, Language.ZH, own, keeper())).isEmpty();

    assertThat(words.text(Language.ZH, MESSAGE + ".body", "王某", "某公司", "123456"))
        .isEqualTo("王某，某公司的验证码：123456。本局提醒您注意保密。");
    assertThat(texts.all())
        .anyMatch(listed ->
            listed.message().equals(MESSAGE) && listed.own().equals(List.of(Language.ZH)));

    texts.reset(MESSAGE, Language.ZH, keeper());
    assertThat(words.text(Language.ZH, MESSAGE + ".body", "王某", "某公司", "123456")).isEqualTo(before);
  }

  @Test
  void aTextFromALaterDayWaitsForIt() {
    var later = new Wanted("C {1}", "{0} {1} {2}", Optional.of(texts.today().plusDays(3)));

    assertThat(
            texts.keep(
                "registration.sign.message",
                Language.EN,
                new Wanted(later.subject(), later.body(), later.from()),
                keeper()))
        .isEmpty();

    assertThat(words.text(Language.EN, "registration.sign.message.subject", "a", "b", "c"))
        .isNotEqualTo("C b");
  }

  @Test
  void aBrokenPatternIsRefusedWithItsReason() {
    var today = Optional.of(texts.today());
    assertThat(keys(new Wanted("验证码", "{0} {1", today)))
        .containsExactly("portal.texts.fault.broken");
    assertThat(keys(new Wanted("验证码", "{0} {1} {2} {7}", today)))
        .containsExactly("portal.texts.fault.unknown");
    assertThat(keys(new Wanted("验证码", "{0} {1}", today)))
        .containsExactly("portal.texts.fault.missing");
    assertThat(keys(new Wanted("", "{0} {1} {2}", Optional.empty())))
        .containsExactly("portal.texts.fault.empty", "portal.texts.fault.from");
    assertThatThrownBy(() ->
            texts.keep(MESSAGE, Language.ZH, new Wanted("验证码", "{0} {1} {2}", today), auditor()))
        .isInstanceOf(NotFound.class);
  }

  private List<String> keys(Wanted wanted) {
    return texts.keep(MESSAGE, Language.ZH, wanted, keeper()).stream()
        .map(Shortcoming::messageKey)
        .toList();
  }

  @Test
  void everyMessageExplainsAllItsArgumentsInBothLanguages() {
    for (var listed : texts.all()) {
      for (var language : Language.values()) {
        var sheet = texts.sheet(listed.message(), language);
        int count =
            Math.max(
                MessageShape.of(sheet.subject().standard()).count(),
                MessageShape.of(sheet.body().standard()).count());

        assertThat(sheet.arguments()).as(listed.message()).hasSizeGreaterThanOrEqualTo(count);
        assertThat(texts.preview(sheet, sheet.body(), sheet.body().standard())).isNotBlank();
      }
    }
  }

  @Test
  void aRunLeavesALineWhateverComesOfIt() {
    var run =
        jobs.begin(new Jobs.Order("portal.jobs.import", "a.csv", Optional.of(keeper()), 10, true));
    run.progress(4, 10);

    var line = line("a.csv");
    assertThat(line.percent()).contains(40L);
    assertThat(line.standing()).isEqualTo(Standing.RUNNING);
    jobs.cancel(line.id(), keeper());
    assertThat(run.isCancelAsked()).isTrue();
    assertThatThrownBy(() -> jobs.cancel(line.id(), auditor())).isInstanceOf(NotFound.class);

    run.cancelled();
    assertThat(line("a.csv").standing()).isEqualTo(Standing.CANCELLED);
  }

  @Test
  void howFastARunGoesSaysHowLongItWillTakeYet() {
    var pace = RunJobs.Pace.of(300, 1_000, Duration.ofSeconds(30), true).orElseThrow();
    assertThat(pace.perMinute()).isEqualTo(600);
    assertThat(pace.left()).contains(Duration.ofSeconds(70));

    assertThat(RunJobs.Pace.of(300, 0, Duration.ofSeconds(30), true).orElseThrow().left())
        .isEmpty();
    assertThat(RunJobs.Pace.of(1_000, 1_000, Duration.ofSeconds(30), false).orElseThrow().left())
        .isEmpty();
    assertThat(RunJobs.Pace.of(0, 1_000, Duration.ofSeconds(30), true)).isEmpty();
    assertThat(RunJobs.Pace.of(5, 10, Duration.ofMillis(100), true)).isEmpty();
  }

  private RunJobs.Line line(String subject) {
    return jobs.latest().stream()
        .filter(line -> line.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }
}
