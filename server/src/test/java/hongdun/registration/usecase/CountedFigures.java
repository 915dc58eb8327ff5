package hongdun.registration.usecase;

import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every figure of the server, measured for a test. */
@Component
record CountedFigures(List<FigureSource> sources) {
  Measure of(String code, Scope scope) {
    return sources.stream()
        .map(source -> source.measure(scope))
        .filter(measures -> measures.containsKey(code))
        .map(measures -> measures.get(code))
        .findFirst()
        .orElseThrow();
  }
}
