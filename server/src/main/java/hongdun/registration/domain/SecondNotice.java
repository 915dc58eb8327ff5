package hongdun.registration.domain;

import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Set;

/**
 * 一次性告知 — a correction notice names everything at once (Regulation Art. 19): a later notice of the
 * same application may name only what the applicant changed since, or what was named before and
 * still is not mended. What was said of the application as a whole opens nothing later.
 */
public final class SecondNotice {
  /** The application as a whole: a remark that says of nothing in particular what it is about. */
  private static final String WHOLE = "check";

  private SecondNotice() {}

  /** The fields a further notice may not name. */
  public static List<String> notAllowed(
      List<Shortcoming> named, Set<String> namedBefore, Set<String> changedSince) {
    return named.stream()
        .map(Shortcoming::field)
        .filter(field ->
            !touches(field, changedSince) && (field.equals(WHOLE) || !touches(field, namedBefore)))
        .distinct()
        .toList();
  }

  private static boolean touches(String field, Set<String> fields) {
    return fields.stream().anyMatch(other -> isOf(other, field) || isOf(field, other));
  }

  /** Whether a field is the other or lies in it; sums lie in their parts, posts in the organs. */
  private static boolean isOf(String field, String other) {
    return field.equals(other)
        || field.startsWith(other + ".")
        || (other.equals("capital") && field.startsWith("contributions."))
        || (other.equals("people") && field.startsWith("kind."));
  }
}
