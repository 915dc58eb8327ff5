package hongdun.register.usecase;

import hongdun.figures.Figure;
import hongdun.figures.Figure.Span;
import hongdun.figures.Figure.Unit;
import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.register.persistence.EntityCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 主体统计 — what the register counts: new entities, and how many there are. */
@Component
class CountEntities implements FigureSource {
  static final String NEW = "register.figure.new";
  static final String ON_THE_BOOK = "register.figure.on-the-book";

  private final EntityCounts counts;

  CountEntities(EntityCounts counts) {
    this.counts = counts;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        new Figure(NEW, Unit.ENTITIES, Optional.of(Span.TODAY), Optional.empty()),
        new Figure(ON_THE_BOOK, Unit.ENTITIES, Optional.of(Span.TO_DATE), Optional.empty()));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Measure> measure(Scope scope) {
    return Map.of(
        NEW, new Measure.Count(counts.established(scope.from(), scope.to(), scope.bureau())),
        ON_THE_BOOK, new Measure.Count(counts.onTheBook(scope.to(), scope.bureau())));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<LocalDate> since() {
    return counts.first();
  }
}
