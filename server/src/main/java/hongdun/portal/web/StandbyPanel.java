package hongdun.portal.web;

import hongdun.portal.Meaning;
import hongdun.portal.OperationsPanel;
import hongdun.portal.usecase.WatchStandby;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** 副本状况 — how far behind the standby is that public pages are read from. */
@Component
@ConditionalOnProperty("hongdun.replica.url")
class StandbyPanel implements OperationsPanel {
  private static final String TITLE = "portal.replica.title";

  private final WatchStandby standby;

  StandbyPanel(WatchStandby standby) {
    this.standby = standby;
  }

  @Override
  public List<Line> lines() {
    var state = standby.state();
    if (state.lag().isEmpty()) {
      return List.of(new Line(TITLE, "portal.replica.away", List.of(), Meaning.BAD, ""));
    }
    var seconds = List.of(Long.toString(state.lag().get().toSeconds()));
    if (!state.mayBeRead()) {
      return List.of(new Line(TITLE, "portal.replica.far-behind", seconds, Meaning.BAD, ""));
    }
    return List.of(
        state.isBehind()
            ? new Line(TITLE, "portal.replica.behind", seconds, Meaning.ATTENTION, "")
            : new Line(TITLE, "portal.replica.current", seconds, Meaning.DONE, ""));
  }
}
