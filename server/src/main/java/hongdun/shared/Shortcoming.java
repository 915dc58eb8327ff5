package hongdun.shared;

import java.util.List;
import java.util.Optional;

/**
 * 缺失事项 — one thing that is missing or wrong in what somebody handed in: where it is, what to do
 * about it (a key of the room's messages with its arguments) and the article that asks for it.
 */
public record Shortcoming(
    String field, String messageKey, List<String> arguments, Optional<LegalBasis> basis) {
  public static Shortcoming of(String field, String messageKey, String... arguments) {
    return new Shortcoming(field, messageKey, List.of(arguments), Optional.empty());
  }

  public static Shortcoming of(
      String field, LegalBasis basis, String messageKey, String... arguments) {
    return new Shortcoming(field, messageKey, List.of(arguments), Optional.of(basis));
  }
}
