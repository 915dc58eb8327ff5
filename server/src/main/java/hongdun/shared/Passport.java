package hongdun.shared;

import hongdun.shared.Reading.Fault;
import java.util.ArrayList;
import java.util.List;

/** 外国护照 — a foreign passport: each state numbers its own, so five to twenty letters and digits. */
public record Passport(String number) implements IdentityDocument {
  public Passport {
    var faults = faultsOf(number);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("Not the number of a passport: " + faults);
    }
  }

  /** Reads a number as typed, any case and width, blanks anywhere. */
  public static Reading<Passport> parse(String typed) {
    var text = AsTyped.code(typed);
    var faults = faultsOf(text);
    return faults.isEmpty()
        ? new Reading.Valid<>(new Passport(text))
        : new Reading.Invalid<>(faults);
  }

  @Override
  public Kind kind() {
    return Kind.PASSPORT;
  }

  @Override
  public String toString() {
    return masked();
  }

  private static List<Fault> faultsOf(String text) {
    if (text.isEmpty()) {
      return List.of(Fault.EMPTY);
    }
    var faults = new ArrayList<Fault>();
    if (text.length() < 5 || text.length() > 20) {
      faults.add(Fault.LENGTH);
    }
    if (!text.chars().allMatch(AsTyped::isLetterOrDigit)) {
      faults.add(Fault.CHARACTER);
    } else if (text.chars().noneMatch(AsTyped::isDigit)) {
      faults.add(Fault.FORM);
    }
    return faults;
  }
}
