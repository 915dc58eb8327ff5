package hongdun.casework.usecase;

import hongdun.casework.persistence.GreenChannels;
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

/** 绿色通道统计 — how many matters were given priority, and of how many it was taken off again. */
@Component
class CountGreenChannel implements FigureSource {
  private static final String GREEN_CHANNEL = "casework.figure.green-channel";
  private static final String WITHDRAWN = "casework.figure.green-channel-withdrawn";

  private final GreenChannels channels;

  CountGreenChannel(GreenChannels channels) {
    this.channels = channels;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        new Figure(GREEN_CHANNEL, Unit.ITEMS, Optional.empty(), Optional.empty()),
        new Figure(WITHDRAWN, Unit.ITEMS, Optional.empty(), Optional.empty()));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Measure> measure(Scope scope) {
    return Map.of(
        GREEN_CHANNEL,
        new Measure.Count(channels.count(scope.from(), scope.to(), scope.bureau())),
        WITHDRAWN,
        new Measure.Count(channels.countWithdrawn(scope.from(), scope.to(), scope.bureau())));
  }

  @Override
  public Optional<LocalDate> since() {
    return Optional.empty();
  }
}
