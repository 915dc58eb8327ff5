package hongdun.register.domain;

import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 人员检索条件 — whom an officer looks for: by name, number of a document, telephone, or several of them.
 */
public record PersonWanted(
    Sensitive<String> name, Sensitive<String> number, Sensitive<String> phone) {
  private static final int LONGEST_NAME = 60;

  public static PersonWanted of(String name, String number, String phone) {
    return new PersonWanted(Sensitive.of(name), Sensitive.of(number), Sensitive.of(phone));
  }

  /** Everything wrong with it at once. */
  public List<Shortcoming> faults() {
    var faults = new ArrayList<Shortcoming>();
    if (Stream.of(name, number, phone).allMatch(one -> one.value().isEmpty())) {
      faults.add(Shortcoming.of("name", "register.person.fault.nothing"));
    }
    int letters = name.value().codePointCount(0, name.value().length());
    if (letters == 1 || letters > LONGEST_NAME) {
      faults.add(Shortcoming.of("name", "register.person.fault.name"));
    }
    if (!number.value().isEmpty() && !number.value().matches("[0-9A-Z-]{5,30}")) {
      faults.add(Shortcoming.of("number", "register.person.fault.number"));
    }
    if (!phone.value().isEmpty() && !phone.value().matches("[0-9+-]{7,20}")) {
      faults.add(Shortcoming.of("phone", "register.person.fault.phone"));
    }
    return List.copyOf(faults);
  }

  /** What was asked as the audit keeps it: nobody can be found again by it. */
  public String masked() {
    return Stream.of(
            Masking.name(name.value()),
            Masking.number(number.value()),
            Masking.phone(phone.value()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
