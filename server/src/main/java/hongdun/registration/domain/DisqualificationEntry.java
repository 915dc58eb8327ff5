package hongdun.registration.domain;

import hongdun.shared.IdentityDocument;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 任职限制登记单 — a record of a disqualification as an officer typed it.
 *
 * @param from yyyy-MM-dd, as {@code until}, which may be empty where the ground has no end of its
 *     own
 */
public record DisqualificationEntry(
    String name,
    String documentKind,
    String documentNumber,
    String ground,
    String from,
    String until,
    String source) {
  private static final String KEY = "registration.disqualified.fault.";

  public Optional<Ground> groundChosen() {
    return Arrays.stream(Ground.values()).filter(one -> one.name().equals(ground)).findFirst();
  }

  public Optional<IdentityDocument> document(LocalDate today) {
    return Arrays.stream(IdentityDocument.Kind.values())
        .filter(kind -> kind.name().equals(documentKind))
        .findFirst()
        .flatMap(kind -> IdentityDocument.parse(kind, documentNumber, today).toOptional());
  }

  public Optional<LocalDate> firstDay() {
    return Faults.date(from);
  }

  public Optional<LocalDate> lastDay() {
    return Faults.date(until);
  }

  /** Everything that is wrong with it. */
  public List<Shortcoming> faults(LocalDate today) {
    var faults = new ArrayList<Shortcoming>();
    check(faults, name.codePointCount(0, name.length()) >= 2, "name", "name");
    check(faults, document(today).isPresent(), "documentNumber", "document");
    check(faults, groundChosen().isPresent(), "ground", "ground");
    check(faults, firstDay().isPresent(), "from", "from");
    check(faults, source.length() >= 4, "source", "source");
    faults.addAll(Typed.NAME.faults("name", name));
    faults.addAll(Typed.SOURCE.faults("source", source));
    end(faults);
    return List.copyOf(faults);
  }

  /**
   * Three years where the law says three years; an end where the ban has one; none before it began.
   */
  private void end(List<Shortcoming> faults) {
    if (until.isEmpty()) {
      check(faults, groundChosen().filter(Ground::ends).isEmpty(), "until", "until-missing");
      return;
    }
    if (lastDay().isEmpty()) {
      check(faults, false, "until", "until");
      return;
    }
    if (firstDay().isEmpty() || groundChosen().isEmpty()) {
      return;
    }
    var first = firstDay().get();
    var last = lastDay().get();
    check(faults, !last.isBefore(first), "until", "until-before");
    groundChosen()
        .get()
        .years()
        .ifPresent(years ->
            faults.addAll(
                last.isAfter(first.plusYears(years))
                    ? List.of(
                        Shortcoming.of(
                            "until",
                            groundChosen().get().basis(),
                            KEY + "until-long",
                            Integer.toString(years)))
                    : List.of()));
  }

  private static void check(List<Shortcoming> faults, boolean condition, String field, String key) {
    if (!condition) {
      faults.add(Shortcoming.of(field, KEY + key));
    }
  }
}
