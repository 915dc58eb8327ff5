package hongdun.agency.domain;

import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/** 责任科室 — the unit that answers for a kind of matter, from a day on, named by a document. */
public record NamedOffice(
    String kind, UnitId unit, String document, LocalDate from, Optional<LocalDate> until) {
  public boolean holds(LocalDate on) {
    return !on.isBefore(from) && until.map(last -> !on.isAfter(last)).orElse(true);
  }
}
