package hongdun.portal.usecase;

import hongdun.portal.domain.Address;
import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Delivery.State;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * 投递渠道表 — what is set up to carry messages now. A demonstration carries nothing, whatever is set:
 * its people are invented and their addresses may be somebody's.
 *
 * @param setUp what is set up, asked each time, for it may be set while the server runs
 */
record Carriers(boolean demonstration, Supplier<Map<Channel, Carrier>> setUp) {
  Carriers(boolean demonstration, Map<Channel, Carrier> all) {
    this(demonstration, () -> all);
  }

  Map<Channel, Carrier> all() {
    return demonstration ? Map.of() : setUp.get();
  }

  Optional<Carrier> of(Channel channel) {
    return Optional.ofNullable(all().get(channel));
  }

  /** How a message to an address begins its way. */
  State firstState(Optional<Channel> channel) {
    return demonstration || channel.isEmpty() ? State.KEPT : State.WAITING;
  }

  /** Whether a message to an address gets there. */
  boolean reach(String address) {
    return demonstration
        || Address.reachable(address).flatMap(Channel::to).flatMap(this::of).isPresent();
  }
}
