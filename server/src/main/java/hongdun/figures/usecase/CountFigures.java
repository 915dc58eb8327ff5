package hongdun.figures.usecase;

import hongdun.figures.CountedBureaus;
import hongdun.figures.CountedBureaus.Bureau;
import hongdun.figures.Figure;
import hongdun.figures.Figure.Span;
import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.figures.domain.Counted;
import hongdun.figures.domain.Months;
import hongdun.figures.domain.Report;
import hongdun.portal.Dates;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 统计 — asks all sources for their figures, at one moment, so that the numbers fit together. */
@Component
public class CountFigures {
  private final ObjectProvider<FigureSource> sources;
  private final ObjectProvider<CountedBureaus> bureaus;
  private final TransactionTemplate atOneMoment;
  private final InstantSource clock;
  private final KeptForAWhile<ThisYear, Map<String, Measure>> year =
      new KeptForAWhile<>(Duration.ofMinutes(1));
  private final KeptForAWhile<PastMonths, Map<String, Measure>> past =
      new KeptForAWhile<>(Duration.ofMinutes(10));

  CountFigures(
      ObjectProvider<FigureSource> sources,
      ObjectProvider<CountedBureaus> bureaus,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.sources = sources;
    this.bureaus = bureaus;
    this.atOneMoment = new TransactionTemplate(transactions);
    this.atOneMoment.setReadOnly(true);
    this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /** What is reckoned over a whole year on the home page; who comes next minute has it anew. */
  private record ThisYear(FigureSource source, LocalDate today) {}

  /** Months that are over, where hardly anything changes: nobody counts them anew every minute. */
  private record PastMonths(FigureSource source, Scope scope) {}

  /** The figures of some months, given as 2026-01, of one bureau given by its id, or of all. */
  public Report report(String from, String to, String bureauId) {
    return atOneMoment.execute(_ -> counted(Months.read(from, to, today()), bureauId));
  }

  /** The months there are figures of, the newest first. */
  public List<YearMonth> months() {
    var today = today();
    return choices(Months.upTo(today), today);
  }

  private Report counted(Months months, String bureauId) {
    var today = today();
    var known = bureaus.stream().flatMap(one -> one.bureaus(today).stream()).toList();
    var bureau =
        known.stream().map(Bureau::id).filter(id -> Long.toString(id).equals(bureauId)).findFirst();
    var whole = new ArrayList<Counted>();
    var byMonth = new TreeMap<YearMonth, Map<String, Measure>>();
    for (var source : all()) {
      var measured = measured(source, months, bureau, today);
      source.figures().stream()
          .map(figure -> counted(figure, measured, Optional.empty()))
          .forEach(whole::add);
      for (var month : months.all()) {
        byMonth
            .computeIfAbsent(month, _ -> new HashMap<>())
            .putAll(measured(source, new Months(month, month), bureau, today));
      }
    }
    return new Report(months, choices(months, today), bureau, known, whole, byMonth);
  }

  private Map<String, Measure> measured(
      FigureSource source, Months months, Optional<Long> bureau, LocalDate today) {
    var scope = months.scope(bureau);
    return months.last().isBefore(YearMonth.from(today))
        ? past.get(new PastMonths(source, scope), clock.instant(), () -> source.measure(scope))
        : source.measure(scope);
  }

  /** The months there is something to choose of, the newest first, and those that are chosen. */
  private List<YearMonth> choices(Months chosen, LocalDate today) {
    var newest = YearMonth.from(today);
    var oldest =
        all().stream()
            .flatMap(source -> source.since().stream())
            .map(YearMonth::from)
            .min(Comparator.naturalOrder())
            .filter(month -> month.isBefore(newest))
            .orElse(newest);
    return Months.between(oldest, newest, chosen);
  }

  /**
   * What the home page shows: counted now, what is reckoned over the year within the last minute.
   */
  public List<Counted> onHome() {
    return atOneMoment.execute(_ -> countedOnHome(today()));
  }

  private List<Counted> countedOnHome(LocalDate today) {
    var shown = new ArrayList<Counted>();
    for (var source : all()) {
      var asked = new EnumMap<Span, Set<String>>(Span.class);
      source
          .figures()
          .forEach(figure ->
              figure
                  .onHome()
                  .ifPresent(span ->
                      asked.computeIfAbsent(span, _ -> new HashSet<>()).add(figure.code())));
      if (asked.isEmpty()) {
        continue;
      }
      var since = source.since();
      var bySpan = new EnumMap<Span, Map<String, Measure>>(Span.class);
      asked.forEach((span, codes) -> {
        var scope = scope(span, today, since);
        bySpan.put(
            span,
            span == Span.THIS_YEAR
                ? year.get(
                    new ThisYear(source, today),
                    clock.instant(),
                    () -> source.measure(scope, codes))
                : source.measure(scope, codes));
      });
      for (var figure : source.figures()) {
        figure
            .onHome()
            .ifPresent(span ->
                shown.add(
                    counted(
                        figure,
                        bySpan.getOrDefault(span, Map.of()),
                        span == Span.TO_DATE ? since : Optional.empty())));
      }
    }
    return List.copyOf(shown);
  }

  private static Scope scope(Span span, LocalDate today, Optional<LocalDate> since) {
    var from =
        switch (span) {
          case TODAY -> today;
          case THIS_YEAR -> today.withDayOfYear(1);
          case TO_DATE -> since.filter(day -> !day.isAfter(today)).orElse(today);
        };
    return new Scope(from, today, Optional.empty());
  }

  private List<FigureSource> all() {
    return sources.orderedStream().toList();
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private static Counted counted(
      Figure figure, Map<String, Measure> measured, Optional<LocalDate> since) {
    var measure = measured.get(figure.code());
    if (measure == null) {
      throw new IllegalStateException("The source counts no " + figure.code());
    }
    return new Counted(figure, measure, since);
  }
}
