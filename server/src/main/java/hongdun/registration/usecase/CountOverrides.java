package hongdun.registration.usecase;

import hongdun.figures.Figure;
import hongdun.figures.Figure.Unit;
import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.registration.persistence.Overrides;
import hongdun.shared.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一次性告知例外统计 — how many notices named what they should have named the first time. */
@Component
class CountOverrides implements FigureSource {
  private static final String BREACHES = "registration.figure.second-notice-breaches";

  private final Overrides overrides;

  CountOverrides(Overrides overrides) {
    this.overrides = overrides;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        new Figure(
            BREACHES,
            Unit.ITEMS,
            Optional.empty(),
            Optional.of(Law.REGISTRATION_REGULATION.article(19))));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Measure> measure(Scope scope) {
    return Map.of(
        BREACHES, new Measure.Count(overrides.count(scope.from(), scope.to(), scope.bureau())));
  }

  @Override
  public Optional<LocalDate> since() {
    return Optional.empty();
  }
}
