package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.portal.domain.Delivery.State;
import hongdun.portal.usecase.WatchDeliveries.Call;
import hongdun.portal.usecase.WatchDeliveries.History;

/** 投递记录 — one message's way: its receipt, every call of a server, what was decided. */
public record DeliveryPage(History history, boolean decides) implements Page {
  @Override
  public String template() {
    return "portal/delivery";
  }

  public boolean mayDecide() {
    return decides && history.letter().state().needsSomebody();
  }

  /** Whether sending it again may send it twice. */
  public boolean isUnsure() {
    return history.letter().state() == State.UNSURE;
  }

  public Meaning meaning() {
    return switch (history.letter().state()) {
      case ACCEPTED -> Meaning.DONE;
      case DEAD, UNSURE -> Meaning.BAD;
      case KEPT, WAITING, CLAIMED, CALLING, LAPSED, GIVEN_UP -> Meaning.NEUTRAL;
    };
  }

  public String reason(Frame frame) {
    return DeliveriesPage.why(history.letter(), frame);
  }

  public String outcome(Call call, Frame frame) {
    return call.outcome()
        .map(outcome -> frame.text("portal.deliveries.outcome." + outcome.name()))
        .orElse(frame.text("portal.deliveries.outcome.none"));
  }
}
