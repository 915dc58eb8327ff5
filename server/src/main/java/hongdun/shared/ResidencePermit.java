package hongdun.shared;

import java.time.LocalDate;

/**
 * 港澳台居民居住证 — the residence permit of people from Hong Kong (81), Macao (82) and Taiwan (83),
 * numbered as a resident identity card.
 */
public record ResidencePermit(String number) implements IdentityDocument {
  public ResidencePermit {
    var faults = CitizenNumber.faultsOf(number, CitizenNumber.HONG_KONG_MACAO_TAIWAN);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("Not the number of a residence permit: " + faults);
    }
  }

  /**
   * Reads a number as typed, any case and width, blanks anywhere; born by today, at most 130 years.
   */
  public static Reading<ResidencePermit> parse(String typed, LocalDate today) {
    var text = AsTyped.code(typed);
    var faults = CitizenNumber.faultsOf(text, CitizenNumber.HONG_KONG_MACAO_TAIWAN, today);
    return faults.isEmpty()
        ? new Reading.Valid<>(new ResidencePermit(text))
        : new Reading.Invalid<>(faults);
  }

  @Override
  public Kind kind() {
    return Kind.RESIDENCE_PERMIT;
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

  @Override
  public String toString() {
    return masked();
  }
}
