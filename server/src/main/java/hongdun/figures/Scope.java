package hongdun.figures;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 统计范围 — the days that are counted, first and last included, and the bureau; empty for all bureaus.
 */
public record Scope(LocalDate from, LocalDate to, Optional<Long> bureau) {
  public Scope {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A scope ends on %s before it begins".formatted(to));
    }
  }
}
