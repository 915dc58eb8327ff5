package hongdun.registration.usecase;

import hongdun.registration.domain.Typed;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 理由 — what is wrong with the reasons or the opinion an officer gives. */
final class Reasons {
  private static final String FIELD = "reasons";

  private Reasons() {}

  static List<Shortcoming> optional(String reasons) {
    return Typed.REASONS.faults(FIELD, reasons);
  }

  static List<Shortcoming> required(String reasons) {
    return required(FIELD, reasons);
  }

  /** The same where a page asks for the reasons of several steps. */
  static List<Shortcoming> required(String field, String reasons) {
    return reasons.isBlank()
        ? List.of(Shortcoming.of(field, "registration.examine.reasons-missing"))
        : Typed.REASONS.faults(field, reasons);
  }
}
