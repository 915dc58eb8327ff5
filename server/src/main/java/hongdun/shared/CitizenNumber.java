package hongdun.shared;

import hongdun.shared.Reading.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 公民身份号码 — what GB 11643-1999 says of the eighteen characters that two kinds of paper carry. */
final class CitizenNumber {
  /** The provinces a mainland number may begin with (GB/T 2260). */
  static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71");

  /** What the residence permits of people from Hong Kong, Macao and Taiwan begin with. */
  static final Set<String> HONG_KONG_MACAO_TAIWAN = Set.of("81", "82", "83");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int LENGTH = 18;
  private static final int CHECK = 17;
  private static final int BIRTH = 6;
  private static final int OLDEST = 130;

  private CitizenNumber() {}

  static List<Fault> faultsOf(String text, Set<String> provinces) {
    if (text.isEmpty()) {
      return List.of(Fault.EMPTY);
    }
    var faults = new ArrayList<Fault>();
    if (text.length() != LENGTH) {
      faults.add(Fault.LENGTH);
    }
    if (!hasAlphabet(text)) {
      faults.add(Fault.CHARACTER);
    }
    if (text.length() >= 2 && !provinces.contains(text.substring(0, 2))) {
      faults.add(Fault.DIVISION);
    }
    if (text.length() == LENGTH && hasAlphabet(text)) {
      if (born(text).isEmpty()) {
        faults.add(Fault.BIRTH_DATE);
      }
      if (text.charAt(CHECK) != check(text)) {
        faults.add(Fault.CHECK);
      }
    }
    return faults;
  }

  /** The faults of the text itself and those that show only against today's date. */
  static List<Fault> faultsOf(String text, Set<String> provinces, LocalDate today) {
    var faults = new ArrayList<>(faultsOf(text, provinces));
    if (text.length() == LENGTH && hasAlphabet(text)) {
      born(text)
          .ifPresent(born -> {
            if (born.isAfter(today)) {
              faults.add(Fault.BORN_LATER);
            } else if (Period.between(born, today).getYears() > OLDEST) {
              faults.add(Fault.TOO_OLD);
            }
          });
    }
    return faults;
  }

  static LocalDate birthDate(String number) {
    return born(number).orElseThrow();
  }

  static int ageOn(LocalDate birthDate, LocalDate date) {
    if (date.isBefore(birthDate)) {
      throw new IllegalArgumentException("Nobody has an age before his birth");
    }
    return Period.between(birthDate, date).getYears();
  }

  /** The seventeenth digit is odd for men, even for women. */
  static Sex sex(String number) {
    return (number.charAt(CHECK - 1) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < CHECK; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  private static boolean hasAlphabet(String text) {
    int last = text.length() - 1;
    return text.chars().limit(last).allMatch(AsTyped::isDigit)
        && (AsTyped.isDigit(text.charAt(last)) || text.charAt(last) == 'X');
  }

  private static Optional<LocalDate> born(String text) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(text.substring(BIRTH, BIRTH + 4)),
              Integer.parseInt(text.substring(BIRTH + 4, BIRTH + 6)),
              Integer.parseInt(text.substring(BIRTH + 6, BIRTH + 8))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
