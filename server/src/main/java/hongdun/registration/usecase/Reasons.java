package hongdun.registration.usecase;

import hongdun.registration.domain.Typed;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 理由 — what is wrong with the reasons or the opinion an officer gives. */
final class Reasons {
  private static final String FIELD = "reasons";

  private Reasons() {}

  static List<Shortcoming> optional(String reasons) {
    return Typed.REASONS.tooLong(FIELD, reasons).stream().toList();
  }

  static List<Shortcoming> required(String reasons) {
    return reasons.isBlank()
        ? List.of(Shortcoming.of(FIELD, "registration.examine.reasons-missing"))
        : optional(reasons);
  }
}
