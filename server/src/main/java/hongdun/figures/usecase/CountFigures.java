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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 统计 — asks all sources for their figures, at one moment, so that the numbers fit together. */
@Component
public class CountFigures {
  private final ObjectProvider<FigureSource> sources;
  private final ObjectProvider<CountedBureaus> bureaus;
  private final InstantSource clock;

  CountFigures(
      ObjectProvider<FigureSource> sources,
      ObjectProvider<CountedBureaus> bureaus,
      InstantSource clock) {
    this.sources = sources;
    this.bureaus = bureaus;
    this.clock = clock;
  }

  /** The figures of some months, given as 2026-01, of one bureau given by its id, or of all. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Report report(String from, String to, String bureauId) {
    var today = today();
    var months = Months.read(from, to, today);
    var known = bureaus.stream().flatMap(one -> one.bureaus(today).stream()).toList();
    var bureau =
        known.stream().map(Bureau::id).filter(id -> Long.toString(id).equals(bureauId)).findFirst();
    var whole = new ArrayList<Counted>();
    var byMonth = new TreeMap<YearMonth, Map<String, Measure>>();
    for (var source : all()) {
      var measured = source.measure(months.scope(bureau));
      source.figures().stream()
          .map(figure -> counted(figure, measured, Optional.empty()))
          .forEach(whole::add);
      for (var month : months.all()) {
        byMonth
            .computeIfAbsent(month, _ -> new HashMap<>())
            .putAll(source.measure(new Months(month, month).scope(bureau)));
      }
    }
    return new Report(months, bureau, known, whole, byMonth);
  }

  /** What the home page shows, counted now. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Counted> onHome() {
    var today = today();
    var shown = new ArrayList<Counted>();
    for (var source : all()) {
      var since = source.since();
      var bySpan = new EnumMap<Span, Map<String, Measure>>(Span.class);
      for (var figure : source.figures()) {
        figure
            .onHome()
            .ifPresent(span ->
                shown.add(
                    counted(
                        figure,
                        bySpan.computeIfAbsent(
                            span, _ -> source.measure(scope(span, today, since))),
                        span == Span.TO_DATE ? since : Optional.empty())));
      }
    }
    return shown;
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
