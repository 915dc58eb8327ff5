package hongdun.registration.domain;

import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 同时修改 — what somebody entered on a page that was no longer as the answers are kept: in another tab
 * or by another hand they were changed since. Neither is lost: what is kept stays, and what was
 * entered is shown again beside it.
 */
public final class ChangedMeanwhile {
  private static final String KEY = "registration.changed-meanwhile";

  /** Codes, which mean nothing to whoever reads them. */
  private static final Pattern CODES = Pattern.compile("name\\.region|scope\\.(items|main)");

  private static final Pattern ONE_POST = Pattern.compile("(\\.posts)\\.[A-Z_]+$");

  private ChangedMeanwhile() {}

  /**
   * What to say of a page that is stale; empty for one that is not, or changes nothing.
   *
   * @param fields the pattern of the fields the page asks for
   * @param asOf the hash of their answers when the page was shown, empty when it says none
   */
  public static List<Shortcoming> faults(Draft stored, Draft entered, String fields, String asOf) {
    var now = Answers.hash(stored, fields);
    if (asOf.isEmpty() || asOf.equals(now)) {
      return List.of();
    }
    var kept = Answers.of(stored);
    return Answers.changed(stored, entered).stream()
        .filter(field -> field.matches(fields))
        .map(field -> fault(field, kept, now))
        .distinct()
        .toList();
  }

  private static Shortcoming fault(String field, List<Answer> kept, String now) {
    var value =
        kept.stream()
            .filter(answer -> answer.field().equals(field) && answer.valueKey().isEmpty())
            .map(Answer::value)
            .filter(text -> !text.isEmpty() && !CODES.matcher(field).matches())
            .findFirst();
    var place = ONE_POST.matcher(field).replaceFirst("$1");
    return value
        .map(text -> Shortcoming.of(place, KEY, text, now))
        .orElseGet(() -> Shortcoming.of(place, KEY + "-choice", now));
  }

  /** Of which answers a page with such faults tells, so that it is not stale when sent again. */
  public static Optional<String> storedAs(List<Shortcoming> faults) {
    return faults.stream()
        .filter(fault -> fault.messageKey().startsWith(KEY))
        .map(fault -> fault.arguments().getLast())
        .findFirst();
  }
}
