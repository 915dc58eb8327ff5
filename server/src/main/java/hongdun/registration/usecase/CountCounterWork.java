package hongdun.registration.usecase;

import hongdun.figures.Figure;
import hongdun.figures.Figure.Unit;
import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.registration.persistence.AcceptedElsewhere;
import hongdun.registration.persistence.Overrides;
import hongdun.shared.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 窗口统计 — notices that named what they should have named first, and what was accepted elsewhere. */
@Component
class CountCounterWork implements FigureSource {
  private static final String BREACHES = "registration.figure.second-notice-breaches";

  private static final String ELSEWHERE = "registration.figure.accepted-elsewhere";

  private final Overrides overrides;
  private final AcceptedElsewhere accepted;

  CountCounterWork(Overrides overrides, AcceptedElsewhere accepted) {
    this.overrides = overrides;
    this.accepted = accepted;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        new Figure(
            BREACHES,
            Unit.ITEMS,
            Optional.empty(),
            Optional.of(Law.REGISTRATION_REGULATION.article(19))),
        new Figure(ELSEWHERE, Unit.ITEMS, Optional.empty(), Optional.empty()));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Measure> measure(Scope scope) {
    return Map.of(
        BREACHES,
        new Measure.Count(overrides.count(scope.from(), scope.to(), scope.bureau())),
        ELSEWHERE,
        new Measure.Count(accepted.count(scope.from(), scope.to(), scope.bureau())));
  }

  @Override
  public Optional<LocalDate> since() {
    return Optional.empty();
  }
}
