package hongdun.portal.usecase;

import hongdun.portal.Handover;
import hongdun.portal.domain.Channel;
import hongdun.portal.persistence.DeliveryBook;
import hongdun.portal.persistence.Outages;
import java.time.InstantSource;
import java.util.Map;

/** The system administrator's view of a bureau's own server, for tests of pages. */
public final class Watching {
  private Watching() {}

  public static WatchDeliveries withoutAnything(DeliveryBook book, Outages outages) {
    return over(new Carriers(false, Map.of()), book, outages);
  }

  public static WatchDeliveries withMail(DeliveryBook book, Outages outages) {
    return over(
        new Carriers(false, Map.of(Channel.EMAIL, _ -> new Handover.Accepted(""))), book, outages);
  }

  private static WatchDeliveries over(Carriers carriers, DeliveryBook book, Outages outages) {
    return new WatchDeliveries(book, outages, carriers, InstantSource.system());
  }
}
