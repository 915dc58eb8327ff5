package hongdun.shared;

import java.time.LocalDate;

/** 居民身份证 — the identity number of a citizen (GB 11643-1999), eighteen characters with a check. */
public record ResidentId(String number) implements IdentityDocument {
  public ResidentId {
    var faults = CitizenNumber.faultsOf(number, CitizenNumber.PROVINCES);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("Not the number of a resident identity card: " + faults);
    }
  }

  /**
   * Reads a number as typed, any case and width, blanks anywhere; born by today, at most 130 years.
   */
  public static Reading<ResidentId> parse(String typed, LocalDate today) {
    var text = AsTyped.code(typed);
    var faults = CitizenNumber.faultsOf(text, CitizenNumber.PROVINCES, today);
    return faults.isEmpty()
        ? new Reading.Valid<>(new ResidentId(text))
        : new Reading.Invalid<>(faults);
  }

  @Override
  public Kind kind() {
    return Kind.RESIDENT_ID;
  }

  public LocalDate birthDate() {
    return CitizenNumber.birthDate(number);
  }

  /** Completed years on a date, which is not before birth. */
  public int ageOn(LocalDate date) {
    return CitizenNumber.ageOn(birthDate(), date);
  }

  public Sex sex() {
    return CitizenNumber.sex(number);
  }

  /**
   * The division in which the number was first given; it may have been renamed or abolished since.
   */
  public Region region() {
    return new Region(number.substring(0, 6));
  }

  @Override
  public String toString() {
    return masked();
  }
}
