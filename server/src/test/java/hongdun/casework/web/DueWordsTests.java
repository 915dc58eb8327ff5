package hongdun.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.WorkingCalendar.DueDay;
import hongdun.casework.domain.DueExplanation;
import hongdun.casework.domain.Period.Pause;
import hongdun.portal.Words;
import hongdun.shared.Language;
import hongdun.shared.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@HongdunTest
class DueWordsTests {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  private final DueWords chinese;
  private final DueWords english;

  DueWordsTests(Words words) {
    chinese = new DueWords(words, Language.ZH);
    english = new DueWords(words, Language.EN);
  }

  @Test
  void aDueDayExplainsItselfInBothLanguages() {
    var due =
        explanation(
            Optional.of(new DueDay(LocalDate.of(2026, 11, 12), false, 4)),
            List.of(new Pause(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 10))),
            Optional.empty());

    assertThat(chinese.brief(due)).isEqualTo("2026年11月12日前办结");
    assertThat(chinese.sentences(due))
        .containsExactly(
            "自2026年11月2日收到之次日起算（当日不计），承诺 3 个工作日内办结，末日为2026年11月12日。",
            "其间 4 天休息日和节假日不计，调休上班日计入。",
            "2026年11月3日至2026年11月10日计时中止，其间工作日不计。",
            "法定期限 5 个工作日，末日为2026年11月16日（《中华人民共和国市场主体登记管理条例》第十九条）。");
    assertThat(english.sentences(due))
        .first()
        .isEqualTo(
            "Counted from the day after receipt on 2 November 2026 (the day itself is not counted):"
                + " 3 working days are promised, the last is 12 November 2026.");
  }

  @Test
  void aDayOfAYearWithoutItsNoticeIsMarkedProvisional() {
    var due =
        explanation(
            Optional.of(new DueDay(LocalDate.of(2027, 1, 4), true, 3)),
            List.of(),
            Optional.empty());

    assertThat(chinese.brief(due)).isEqualTo("2027年1月4日前办结（暂定）");
    assertThat(english.sentences(due)).last().asString().contains("provisional");
  }

  @Test
  void aClockThatStandsStillSaysSinceWhen() {
    var due = explanation(Optional.empty(), List.of(), Optional.of(LocalDate.of(2026, 11, 3)));

    assertThat(chinese.brief(due)).isEqualTo("计时中止");
    assertThat(english.sentences(due))
        .containsExactly(
            "The clock stands still since 3 November 2026, until the party has acted.");
  }

  private static DueExplanation explanation(
      Optional<DueDay> due, List<Pause> pauses, Optional<LocalDate> stoppedSince) {
    return new DueExplanation(
        MONDAY,
        3,
        5,
        Law.REGISTRATION_REGULATION.article(19),
        due,
        due.map(
            day -> new DueDay(LocalDate.of(2026, 11, 16), day.provisional(), day.restDays() + 2)),
        pauses,
        stoppedSince,
        false);
  }
}
