package hongdun.figures.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.figures.CountedBureaus;
import hongdun.figures.Figure;
import hongdun.figures.Figure.Span;
import hongdun.figures.Figure.Unit;
import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.figures.domain.Counted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** 统计: no more is counted than is asked for, and nothing twice in a minute. */
class CountFiguresTests {
  private static final String TOTAL = "room.figure.total";
  private static final String TODAY = "room.figure.today";
  private static final String RATE = "room.figure.rate";
  private static final String MEDIAN = "room.figure.median";

  private final Counting source = new Counting();
  private Instant now = Instant.parse("2026-11-22T04:00:00Z");
  private final CountFigures figures =
      new CountFigures(
          new StaticListableBeanFactory(Map.of("source", source))
              .getBeanProvider(FigureSource.class),
          new StaticListableBeanFactory().getBeanProvider(CountedBureaus.class),
          new NoTransactions(),
          () -> now);

  @Test
  void theHomePageAsksForItsOwnFiguresAlone() {
    var shown = figures.onHome();

    assertThat(shown)
        .extracting(Counted::figure)
        .extracting(Figure::code)
        .containsExactly(TOTAL, TODAY, RATE);
    assertThat(source.asked).containsExactlyInAnyOrder(Set.of(TOTAL), Set.of(TODAY), Set.of(RATE));
  }

  @Test
  void whatIsReckonedOverTheYearIsCountedOnceAMinuteAndTheRestAlways() {
    figures.onHome();
    now = now.plusSeconds(59);
    figures.onHome();
    assertThat(source.asked).hasSize(3 + 2);

    now = now.plusSeconds(1);
    figures.onHome();
    assertThat(source.asked).hasSize(3 + 2 + 3);
  }

  @Test
  void aMonthThatIsOverIsCountedOnceInTenMinutesAndTheRunningOneAlways() {
    figures.report("2026-01", "2026-11", "");
    assertThat(source.whole).hasSize(1 + 11);

    figures.report("2026-02", "2026-11", "");
    assertThat(source.whole).hasSize(1 + 11 + 2);

    now = now.plus(Duration.ofMinutes(10));
    figures.report("2026-02", "2026-11", "");
    assertThat(source.whole).hasSize(1 + 11 + 2 + 1 + 10);
  }

  @Test
  void severalMonthsThatAreAllOverAreCountedOnceInTenMinutes() {
    figures.report("2026-01", "2026-02", "");
    figures.report("2026-01", "2026-02", "");

    assertThat(source.whole).hasSize(1 + 2);
  }

  @Test
  void theMonthsToChooseFromEndWithThisOne() {
    assertThat(figures.report("", "2030-01", "").choices())
        .startsWith(YearMonth.of(2026, 11))
        .endsWith(YearMonth.of(2025, 12));
  }

  /** Keeps what it was asked. */
  private static final class Counting implements FigureSource {
    private final List<Set<String>> asked = new ArrayList<>();
    private final List<Scope> whole = new ArrayList<>();

    @Override
    public List<Figure> figures() {
      return List.of(
          figure(TOTAL, Optional.of(Span.TO_DATE)),
          figure(TODAY, Optional.of(Span.TODAY)),
          figure(RATE, Optional.of(Span.THIS_YEAR)),
          figure(MEDIAN, Optional.empty()));
    }

    private static Figure figure(String code, Optional<Span> onHome) {
      return new Figure(code, Unit.ITEMS, onHome, Optional.empty());
    }

    @Override
    public Map<String, Measure> measure(Scope scope) {
      whole.add(scope);
      return Map.of(
          TOTAL,
          new Measure.Count(3),
          TODAY,
          new Measure.Count(1),
          RATE,
          new Measure.Share(1, 2),
          MEDIAN,
          new Measure.Count(2));
    }

    @Override
    public Map<String, Measure> measure(Scope scope, Set<String> codes) {
      asked.add(Set.copyOf(codes));
      return Map.of(codes.iterator().next(), new Measure.Count(1));
    }

    @Override
    public Optional<LocalDate> since() {
      return Optional.of(LocalDate.of(2026, 3, 1));
    }
  }

  /** There is no database here. */
  private static final class NoTransactions extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1L;

    @Override
    protected Object doGetTransaction() {
      return "none";
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      // nothing to begin
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      // nothing to commit
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      // nothing to take back
    }
  }
}
