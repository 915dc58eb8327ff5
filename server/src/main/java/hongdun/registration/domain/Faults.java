package hongdun.registration.domain;

import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the faults a rule finds, in words of this room. */
final class Faults {
  private static final String KEY = "registration.fault.";
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");

  /** What is asked of somebody by his name; as long as that is missing too, without it. */
  static final Set<String> OF_SOMEBODY =
      Set.of(
          "birth-missing",
          "birth-wrong",
          "company-number-wrong",
          "company-representative-missing",
          "contact-wrong",
          "contribution-nothing",
          "document-kind-missing",
          "due-wrong",
          "firm-name-missing",
          "form-wrong",
          "posts-missing");

  private final List<Shortcoming> list = new ArrayList<>();

  /** Adds a fault when the condition does not hold; says whether it holds. */
  boolean require(
      boolean condition, String field, LegalBasis basis, String key, String... arguments) {
    if (!condition) {
      add(field, basis, key, arguments);
    }
    return condition;
  }

  void add(String field, LegalBasis basis, String key, String... arguments) {
    var unnamed = arguments.length > 0 && arguments[0].isEmpty() && OF_SOMEBODY.contains(key);
    list.add(Shortcoming.of(field, basis, KEY + key + (unnamed ? ".unnamed" : ""), arguments));
  }

  /** Adds a fault that another room has the words for. */
  void addOf(String field, LegalBasis basis, String wholeKey, String... arguments) {
    list.add(Shortcoming.of(field, basis, wholeKey, arguments));
  }

  List<Shortcoming> all() {
    return List.copyOf(list);
  }

  /** A date as typed, when it is a day of the calendar: 31 June is none. */
  static Optional<LocalDate> date(String typed) {
    var matcher = DATE.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
