package hongdun.agency.web;

import java.util.Arrays;
import java.util.Optional;

/** Reads what a form's field says. */
final class Typed {
  private Typed() {}

  /** The choice of that name, if there is one. */
  static <E extends Enum<E>> Optional<E> choice(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(choice -> choice.name().equals(text))
        .findFirst();
  }
}
