package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.domain.Channel;
import hongdun.portal.usecase.WatchDeliveries.Letter;
import hongdun.portal.usecase.WatchDeliveries.Standing;
import hongdun.portal.usecase.WatchDeliveries.Undelivered;
import java.time.Duration;
import java.util.List;

/**
 * 消息投递 — how messages leave: each channel, what waits, what was not delivered.
 *
 * @param sends whether this server sends messages at all; a demonstration does not
 * @param addressSettled whether links in messages lead where the public reaches the server
 */
public record DeliveriesPage(
    boolean sends,
    boolean addressSettled,
    List<Standing> standings,
    Undelivered undelivered,
    boolean decides)
    implements Page {
  static final String PATH = "/admin/messages";

  @Override
  public String template() {
    return "portal/deliveries";
  }

  public String olderUrl() {
    return undelivered.olderThan().isEmpty()
        ? ""
        : "?before=" + undelivered.olderThan().getAsLong();
  }

  /** Whether nothing is set up that carries messages of a channel. */
  public boolean lacks(Channel channel) {
    return sends && standings.stream().anyMatch(one -> one.channel() == channel && !one.setUp());
  }

  public boolean alarms() {
    return standings.stream().anyMatch(Standing::alarms);
  }

  /** How long the oldest waits, in the largest unit that says enough. */
  public String age(Standing standing, Frame frame) {
    return standing.age().map(age -> words(age, frame)).orElse(frame.text("portal.chart.none"));
  }

  private static String words(Duration age, Frame frame) {
    if (age.toDays() > 1) {
      return frame.text("portal.deliveries.age.days", age.toDays());
    }
    if (age.toHours() > 1) {
      return frame.text("portal.deliveries.age.hours", age.toHours());
    }
    return age.toMinutes() > 0
        ? frame.text("portal.deliveries.age.minutes", age.toMinutes())
        : frame.text("portal.deliveries.age.seconds", Math.max(0, age.toSeconds()));
  }

  static String why(Letter letter, Frame frame) {
    return letter
        .reason()
        .map(reason -> frame.text("portal.deliveries.reason." + reason.name()))
        .orElse("");
  }

  public String reason(Letter letter, Frame frame) {
    return why(letter, frame);
  }
}
