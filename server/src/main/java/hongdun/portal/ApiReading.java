package hongdun.portal;

import hongdun.shared.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 参数读取 — reads the parameters of a call and keeps every fault, so that all are told at once. */
public final class ApiReading {
  private final List<ApiProblem.Fault> faults = new ArrayList<>();

  public void fault(String parameter, String code, String messageKey, String... arguments) {
    faults.add(new ApiProblem.Fault(parameter, code, messageKey, List.of(arguments)));
  }

  /** What a text stands for; its faults are told under the parameter. */
  public <T> Optional<T> read(String parameter, Reading<T> reading) {
    reading.faults().forEach(fault -> fault(parameter, code(fault), fault.messageKey()));
    return reading.toOptional();
  }

  private static String code(Reading.Fault fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A text that must be there. */
  public String needed(String parameter, String text) {
    if (text.isBlank()) {
      fault(parameter, "missing", "portal.api.fault.missing");
    }
    return text.strip();
  }

  /** A day as 2026-11-23; empty when none was given. */
  public Optional<LocalDate> day(String parameter, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException noDay) {
      fault(parameter, "day", "portal.api.fault.day");
      return Optional.empty();
    }
  }

  /** How many a page may have. */
  public int size(String text, int standard, int most) {
    if (text.isBlank()) {
      return standard;
    }
    if (text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    fault("size", "size", "portal.api.fault.size", Integer.toString(most));
    return standard;
  }

  /** Ends the call when anything is wrong. */
  public void check() {
    if (!faults.isEmpty()) {
      throw ApiProblem.parameters(faults);
    }
  }

  /** What a reading found, which {@link #check} made sure of. */
  public <T> T sure(Optional<T> value) {
    check();
    return value.orElseThrow();
  }
}
