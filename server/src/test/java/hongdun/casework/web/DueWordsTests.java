package hongdun.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.ClockKind;
import hongdun.casework.domain.ClockLaw;
import hongdun.casework.domain.Counting;
import hongdun.casework.domain.DueExplanation;
import hongdun.casework.domain.GrantedExtension;
import hongdun.casework.domain.Period;
import hongdun.casework.domain.Period.Pause;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.casework.domain.Term;
import hongdun.portal.Dates;
import hongdun.portal.Words;
import hongdun.shared.Language;
import hongdun.shared.Law;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@HongdunTest
class DueWordsTests {
  private static final Term THREE_DAYS = Term.workingDays(3);

  private final DueWords chinese;
  private final DueWords english;
  private final WorkingCalendar calendar;

  DueWordsTests(Words words, WorkingCalendar calendar) {
    chinese = new DueWords(words, Language.ZH);
    english = new DueWords(words, Language.EN);
    this.calendar = calendar;
  }

  @Test
  void aDueDayOverAHolidayNamesTheHolidayItsNoticeAndTheWeekendWorkedInstead() {
    var due = explained("2026-09-29", THREE_DAYS, List.of(), List.of());

    assertThat(chinese.brief(due)).isEqualTo("2026年10月9日前办结");
    assertThat(chinese.sentences(due))
        .containsExactly(
            "自2026年9月29日收到之次日起算（当日不计），承诺 3 个工作日内办结，末日为2026年10月9日。",
            "法定期限 5 个工作日，末日为2026年10月12日（《中华人民共和国市场主体登记管理条例》第十九条）。");
    assertThat(chinese.counting(due))
        .containsExactly(
            "计入 3 天：2026年9月30日、2026年10月8日至2026年10月9日。",
            "2026年10月1日至2026年10月7日国庆节放假 7 天，不计（国办发明电〔2025〕7号）。",
            "按收到日期适用规则版本 R2022（自2022年3月1日起）。");
    assertThat(english.counting(due))
        .containsExactly(
            "3 days counted: 30 September 2026, 8 October 2026 to 9 October 2026.",
            "1 October 2026 to 7 October 2026, National Day: 7 holidays, not counted"
                + " (国办发明电〔2025〕7号).",
            "Rule set R2022 (in force since 1 March 2022) applies by the day of receipt.");
  }

  @Test
  void aWeekendWorkedInsteadIsCountedAndSaysWhy() {
    var due = explained("2026-10-08", THREE_DAYS, List.of(), List.of());

    assertThat(chinese.counting(due))
        .contains("2026年10月10日（星期六）为国庆节调休上班日，计入（国办发明电〔2025〕7号）。", "其间周末休息 1 天，不计。");
  }

  @Test
  void aStopNamesThePaperThatJustifiesIt() {
    var due =
        explained(
            "2026-11-02",
            THREE_DAYS,
            List.of(stop("2026-11-03", "2026-11-10", "TEST", "（青）检字〔2026〕第5号")),
            List.of());

    assertThat(chinese.sentences(due))
        .contains("2026年11月3日至2026年11月10日因检验、检测、检疫、鉴定计时中止，其间不计（依据：（青）检字〔2026〕第5号）。");
    assertThat(english.sentences(due))
        .contains(
            "The clock stood still from 3 November 2026 to 10 November 2026 for a test or expert"
                + " opinion; that time is not counted (by paper （青）检字〔2026〕第5号).");
    assertThat(english.counting(due))
        .contains("7 days on which the clock stood still, not counted.");
  }

  @Test
  void aClockThatStandsStillSaysSinceWhenAndWhy() {
    var stop =
        new Stop(
            instant("2026-11-03"), Optional.empty(), "CORRECTION", ClockLaw.BY_STAGE, "补〔1〕号", "");
    var due = explained("2026-11-02", THREE_DAYS, List.of(stop), List.of());

    assertThat(chinese.brief(due)).isEqualTo("计时中止");
    assertThat(chinese.sentences(due))
        .containsExactly("自2026年11月3日起因等待当事人计时中止，之后继续或重新计时（依据：补〔1〕号）。");
  }

  @Test
  void anExtensionIsToldWithItsReasonPaperAndArticle() {
    var extension =
        new GrantedExtension(
            LocalDate.of(2026, 11, 4),
            3,
            LocalDate.of(2026, 11, 5),
            new OfficerId(1),
            Role.LEADER,
            "延〔2026〕1号",
            "情形复杂",
            Law.REGISTRATION_RULES.article(18));
    var due = explained("2026-11-02", THREE_DAYS, List.of(), List.of(extension));

    assertThat(chinese.brief(due)).isEqualTo("2026年11月10日前办结");
    assertThat(chinese.sentences(due))
        .contains("2026年11月4日经批准延长 3 个工作日，理由：情形复杂（延〔2026〕1号；" + "《中华人民共和国市场主体登记管理条例实施细则》第十八条）。");
  }

  @Test
  void aNaturalPeriodThatEndsInAHolidaySaysThatItMovedOn() {
    var due = explained("2026-09-02", new Term(Term.Unit.DAYS, 30, true), List.of(), List.of());

    assertThat(chinese.sentences(due))
        .contains(
            "自2026年9月2日收到之次日起算（当日不计），承诺 30 日内办结，末日为2026年10月8日。",
            "计算的末日2026年10月2日在国庆节假期内（国办发明电〔2025〕7号），顺延至2026年10月8日。");
    assertThat(english.counting(due))
        .contains(
            "Every day of the calendar counts, weekends and holidays too; a last day on a day of rest"
                + " moves on.");
  }

  @Test
  void aDayOfAYearWithoutItsNoticeIsMarkedProvisionalAndTheYearIsNamed() {
    var due = explained("2026-12-30", THREE_DAYS, List.of(), List.of());

    assertThat(chinese.brief(due)).isEqualTo("2027年1月5日前办结（暂定）");
    assertThat(chinese.sentences(due)).last().isEqualTo("2027年放假安排尚未公布，日期为暂定，公布后自动重新计算并告知。");
    assertThat(english.counting(due))
        .contains(
            "1 January 2027, New Year's Day: 1 holiday, not counted (notice not yet published).");
  }

  private DueExplanation explained(
      String start, Term term, List<Stop> stops, List<GrantedExtension> extensions) {
    var from = LocalDate.parse(start);
    var more = extensions.stream().mapToInt(GrantedExtension::length).sum();
    var pauses =
        stops.stream()
            .flatMap(stop ->
                stop.resumedAt().stream().map(until -> new Pause(stop.from(), Dates.dayOf(until))))
            .toList();
    var promised = new Period(from, term.extendedBy(more), pauses);
    var statutory = new Period(from, term.extendedBy(more + 2), pauses);
    var runs = pauses.size() == stops.size();
    var day = promised.due(calendar);
    var countedOut = term.countsWorkingDays() ? day.day() : day.day().minusDays(day.restDays());
    return new DueExplanation(
        ClockKind.WHOLE,
        new ClockLaw(
            1,
            "R2022",
            Optional.of(LocalDate.of(2022, 3, 1)),
            Set.of(ClockLaw.BY_STAGE),
            Optional.empty(),
            50,
            90),
        from,
        term,
        term.extendedBy(2),
        Law.REGISTRATION_REGULATION.article(19),
        runs ? Optional.of(day) : Optional.empty(),
        runs ? Optional.of(statutory.due(calendar)) : Optional.empty(),
        runs ? Counting.of(promised, calendar) : new Counting(List.of()),
        Optional.of(countedOut),
        calendar.special(countedOut),
        stops,
        extensions,
        day.provisional() ? List.of(2027) : List.of(),
        from,
        false);
  }

  private static Stop stop(String from, String until, String cause, String paper) {
    return new Stop(instant(from), Optional.of(instant(until)), "ACCEPTED", cause, paper, paper);
  }

  private static Instant instant(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(Dates.ZONE).toInstant();
  }
}
