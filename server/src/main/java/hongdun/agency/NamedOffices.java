package hongdun.agency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** 责任科室 — which unit of a bureau answers for a kind of matter. */
public interface NamedOffices {
  Optional<UnitId> officeFor(UnitId bureau, String kind, LocalDate on);

  /** The kinds of matter one of these units answers for. */
  Set<String> kindsOf(Set<UnitId> units, LocalDate on);
}
