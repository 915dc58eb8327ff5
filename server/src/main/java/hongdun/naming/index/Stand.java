package hongdun.naming.index;

import hongdun.register.ChangeFeed.Position;
import java.util.Map;
import java.util.Optional;

/**
 * 进度 — how far the index has followed.
 *
 * @param register within the feed of the book
 * @param reservations within that of the reservations
 */
public record Stand(Position register, Position reservations) {
  public static final Stand START = new Stand(Position.START, Position.START);

  static final String EDITION = "edition";
  private static final String REGISTER = "register";
  private static final String RESERVATIONS = "reservations";

  /** The last transaction of the book it has seen. */
  public long position() {
    return register.transaction();
  }

  Map<String, String> said(String edition) {
    return Map.of(EDITION, edition, REGISTER, text(register), RESERVATIONS, text(reservations));
  }

  static Optional<Stand> of(Map<String, String> said) {
    var register = said.get(REGISTER);
    var reservations = said.get(RESERVATIONS);
    return register == null || reservations == null
        ? Optional.empty()
        : Optional.of(new Stand(position(register), position(reservations)));
  }

  private static String text(Position position) {
    return position.transaction() + ":" + position.line();
  }

  private static Position position(String text) {
    int middle = text.indexOf(':');
    return new Position(
        Long.parseLong(text.substring(0, middle)), Long.parseLong(text.substring(middle + 1)));
  }
}
