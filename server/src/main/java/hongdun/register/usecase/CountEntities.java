package hongdun.register.usecase;

import hongdun.figures.Figure;
import hongdun.figures.Figure.Span;
import hongdun.figures.Figure.Unit;
import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.register.persistence.EntityCounts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    return measure(scope, Set.of(NEW, ON_THE_BOOK));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Measure> measure(Scope scope, Set<String> codes) {
    var counted = new HashMap<String, Measure>();
    if (codes.contains(NEW)) {
      counted.put(
          NEW, new Measure.Count(counts.established(scope.from(), scope.to(), scope.bureau())));
    }
    if (codes.contains(ON_THE_BOOK)) {
      counted.put(ON_THE_BOOK, new Measure.Count(counts.onTheBook(scope.to(), scope.bureau())));
    }
    return counted;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<LocalDate> since() {
    return counts.first();
  }
}
