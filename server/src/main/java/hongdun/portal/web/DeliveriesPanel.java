package hongdun.portal.web;

import hongdun.portal.Meaning;
import hongdun.portal.OperationsPanel;
import hongdun.portal.usecase.WatchDeliveries;
import hongdun.portal.usecase.WatchDeliveries.Standing;
import java.util.List;
import org.springframework.stereotype.Component;

/** 消息投递状况 — what was not delivered, what waits, and which server does not answer, by channel. */
@Component
class DeliveriesPanel implements OperationsPanel {
  private final WatchDeliveries deliveries;

  DeliveriesPanel(WatchDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public List<Line> lines() {
    return deliveries.sends()
        ? deliveries.standings().stream().map(DeliveriesPanel::line).toList()
        : List.of();
  }

  private static Line line(Standing standing) {
    var title = "portal.operations.messages." + standing.channel().name();
    if (!standing.setUp()) {
      return new Line(
          title,
          "portal.operations.messages.nothing",
          List.of(),
          Meaning.ATTENTION,
          DeliveriesPage.PATH);
    }
    return new Line(
        title,
        standing.silence().isPresent()
            ? "portal.operations.messages.silent"
            : "portal.operations.messages.counted",
        List.of(Integer.toString(standing.undelivered()), Integer.toString(standing.waiting())),
        meaning(standing),
        DeliveriesPage.PATH);
  }

  private static Meaning meaning(Standing standing) {
    if (standing.undelivered() > 0) {
      return Meaning.BAD;
    }
    return standing.alarms() || standing.silence().isPresent() ? Meaning.ATTENTION : Meaning.DONE;
  }
}
