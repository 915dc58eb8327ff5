package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 不予登记理由: from the bureau's list as it holds today, printed with its article. */
class RefusalGroundsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
  private static final String WRITTEN = "注册资本低于最低限额。";

  @Test
  void theGroundStandsWithItsArticleBeforeWhatWasWritten() {
    assertThat(grounds().with(RefusalGrounds.REFUSAL, "NOT_LAWFUL", WRITTEN))
        .isEqualTo("登记申请不符合法律、行政法规规定（《市场主体登记管理条例》第二十条）。" + WRITTEN);
  }

  @Test
  void withoutAGroundOfTheListTheReasonsStandAlone() {
    assertThat(grounds().with(RefusalGrounds.REFUSAL, "", WRITTEN)).isEqualTo(WRITTEN);
    assertThat(grounds().with(RefusalGrounds.REFUSAL, "OF_OLD", WRITTEN)).isEqualTo(WRITTEN);
    assertThat(grounds().with(RefusalGrounds.ACCEPTANCE, "NOT_LAWFUL", WRITTEN)).isEqualTo(WRITTEN);
  }

  @Test
  void aGroundAloneIsNoReason() {
    assertThat(grounds().with(RefusalGrounds.REFUSAL, "NOT_LAWFUL", " ")).isBlank();
  }

  @Test
  void onlyWhatHoldsTodayIsOffered() {
    assertThat(grounds().offered(RefusalGrounds.REFUSAL))
        .extracting(RefusalGrounds.Offered::code)
        .contains("NOT_LAWFUL", "STATE_SECURITY", "PUBLIC_INTEREST")
        .doesNotContain("OF_OLD", "NO_LICENCE_NEEDED");
    assertThat(grounds().offered(RefusalGrounds.ACCEPTANCE))
        .extracting(RefusalGrounds.Offered::code)
        .containsExactly("NO_LICENCE_NEEDED");
  }

  @Test
  void everyFaultOfANewGroundIsNamedAtOnce() {
    var entry =
        new CodeEntry(
            "lower",
            new BilingualText("理由", "Ground"),
            TODAY,
            Optional.empty(),
            "本局通知",
            Map.of("use", "ELSEWHERE"));

    assertThat(new RefusalGrounds.Kept().faultsOf(entry))
        .extracting(Shortcoming::field)
        .containsExactly("code", "use", "article");
    assertThat(new RefusalGrounds.Kept().shipped())
        .allSatisfy(one -> assertThat(new RefusalGrounds.Kept().faultsOf(one)).isEmpty());
  }

  private static RefusalGrounds grounds() {
    return new RefusalGrounds(
        new Shipped(), InstantSource.fixed(TODAY.atTime(9, 0).atZone(Dates.ZONE).toInstant()));
  }

  /** What ships, and one that has ended. */
  private static final class Shipped implements CodeLists {
    @Override
    public List<CodeEntry> entries(String list) {
      var ended =
          new CodeEntry(
              "OF_OLD",
              new BilingualText("旧理由", "Of old"),
              TODAY.minusYears(2),
              Optional.of(TODAY.minusDays(1)),
              "旧办法",
              Map.of("use", RefusalGrounds.REFUSAL, "article", "旧办法第一条"));
      return Stream.concat(new RefusalGrounds.Kept().shipped().stream(), Stream.of(ended)).toList();
    }

    @Override
    public <T> Supplier<T> view(String list, Function<List<CodeEntry>, T> made) {
      return () -> made.apply(entries(list));
    }
  }
}
