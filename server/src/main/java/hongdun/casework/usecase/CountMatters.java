package hongdun.casework.usecase;

import static java.util.Map.entry;

import hongdun.casework.persistence.ErrorMarks;
import hongdun.casework.persistence.Outcomes;
import hongdun.figures.Figure;
import hongdun.figures.Figure.Span;
import hongdun.figures.Figure.Unit;
import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.portal.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办件统计 — what the desk counts: how many, how fast, how many on the spot. */
@Component
class CountMatters implements FigureSource {
  static final String RECEIVED = "casework.figure.received";
  static final String CONCLUDED = "casework.figure.concluded";
  static final String ON_THE_SPOT = "casework.figure.on-the-spot";
  static final String AVERAGE = "casework.figure.average-days";
  static final String MEDIAN = "casework.figure.median-days";
  static final String SHORTENED = "casework.figure.shortened";
  static final String OVERDUE = "casework.figure.overdue";

  static final String MARKS = "casework.figure.marks";
  static final String MARKS_ANSWERED = "casework.figure.marks-answered";

  private final Outcomes outcomes;
  private final ErrorMarks marks;

  CountMatters(Outcomes outcomes, ErrorMarks marks) {
    this.outcomes = outcomes;
    this.marks = marks;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        figure(CONCLUDED, Unit.ITEMS, Optional.of(Span.TO_DATE)),
        figure(RECEIVED, Unit.ITEMS, Optional.of(Span.TODAY)),
        figure(ON_THE_SPOT, Unit.PERCENT, Optional.of(Span.THIS_YEAR)),
        figure(AVERAGE, Unit.WORKING_DAYS, Optional.empty()),
        figure(MEDIAN, Unit.WORKING_DAYS, Optional.of(Span.THIS_YEAR)),
        figure(SHORTENED, Unit.WORKING_DAYS, Optional.empty()),
        figure(OVERDUE, Unit.ITEMS, Optional.empty()),
        figure(MARKS, Unit.ITEMS, Optional.empty()),
        figure(MARKS_ANSWERED, Unit.PERCENT, Optional.empty()));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Measure> measure(Scope scope) {
    var counted = outcomes.count(scope.from(), scope.to(), scope.bureau(), Dates.ZONE);
    var marked = marks.count(scope.from(), scope.to(), scope.bureau(), Dates.ZONE);
    return Map.ofEntries(
        entry(MARKS, new Measure.Count(marked.marked())),
        entry(MARKS_ANSWERED, new Measure.Share(marked.answered(), marked.marked())),
        entry(RECEIVED, new Measure.Count(counted.received())),
        entry(CONCLUDED, new Measure.Count(counted.concluded())),
        entry(ON_THE_SPOT, new Measure.Share(counted.onTheSpot(), counted.decided())),
        entry(AVERAGE, new Measure.Mean(counted.workingDays(), counted.decided())),
        entry(MEDIAN, new Measure.Median(counted.median(), counted.decided())),
        entry(
            SHORTENED,
            new Measure.Change(counted.statutory(), counted.median(), counted.decided())),
        entry(OVERDUE, new Measure.Count(counted.overdue())));
  }

  /** How many came in or were concluded is told without reckoning their days. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Measure> measure(Scope scope, Set<String> codes) {
    if (codes.equals(Set.of(CONCLUDED))) {
      var concluded = outcomes.concluded(scope.from(), scope.to(), scope.bureau());
      return Map.of(CONCLUDED, new Measure.Count(concluded));
    }
    if (codes.equals(Set.of(RECEIVED))) {
      var received = outcomes.received(scope.from(), scope.to(), scope.bureau(), Dates.ZONE);
      return Map.of(RECEIVED, new Measure.Count(received));
    }
    return measure(scope);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<LocalDate> since() {
    return outcomes.first();
  }

  private static Figure figure(String code, Unit unit, Optional<Span> onHome) {
    return new Figure(code, unit, onHome, Optional.empty());
  }
}
