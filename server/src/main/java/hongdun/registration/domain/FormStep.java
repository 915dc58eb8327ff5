package hongdun.registration.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 填报步骤 — the steps of filling in an application, in their order. */
public enum FormStep {
  NAME,
  KIND,
  PEOPLE,
  CAPITAL,
  PREMISES,
  SCOPE,
  PAPERS,
  CHECK,
  SIGN;

  /** The word in addresses and keys: name, kind … */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FormStep> ofSlug(String slug) {
    return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
  }

  /** The step a field is asked in: its first part names it. */
  public static FormStep of(String field) {
    var first = field.split("\\.", 2)[0];
    return switch (first) {
      case "companies", "contributions" -> CAPITAL;
      default -> ofSlug(first).orElse(CHECK);
    };
  }

  public Optional<FormStep> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }
}
