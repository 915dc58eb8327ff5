package hongdun.casework.usecase;

import static java.util.Map.entry;

import hongdun.casework.persistence.CourseFigures;
import hongdun.figures.Figure;
import hongdun.figures.Figure.Unit;
import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办理方式统计 — what is counted of delegated acceptance and of checks afterwards. */
@Component
class CountCourses implements FigureSource {
  static final String DELEGATED = "casework.figure.delegated";
  static final String DELEGATED_ON_THE_SPOT = "casework.figure.delegated-on-the-spot";
  static final String DRAWN = "casework.figure.drawn";
  static final String FAULTY = "casework.figure.faulty";

  private final CourseFigures figures;

  CountCourses(CourseFigures figures) {
    this.figures = figures;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        figure(DELEGATED, Unit.ITEMS),
        figure(DELEGATED_ON_THE_SPOT, Unit.PERCENT),
        figure(DRAWN, Unit.PERCENT),
        figure(FAULTY, Unit.PERCENT));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Measure> measure(Scope scope) {
    var counted = figures.count(scope.from(), scope.to(), scope.bureau());
    return Map.ofEntries(
        entry(DELEGATED, new Measure.Count(counted.delegated())),
        entry(
            DELEGATED_ON_THE_SPOT,
            new Measure.Share(counted.delegatedOnTheSpot(), counted.delegated())),
        entry(DRAWN, new Measure.Share(counted.drawn(), counted.lots())),
        entry(FAULTY, new Measure.Share(counted.faulty(), counted.checked())));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<LocalDate> since() {
    return figures.first();
  }

  private static Figure figure(String code, Unit unit) {
    return new Figure(code, unit, Optional.empty(), Optional.empty());
  }
}
