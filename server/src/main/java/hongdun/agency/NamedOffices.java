package hongdun.agency;

import java.time.LocalDate;
import java.util.Optional;

/** 责任科室 — which unit of a bureau answers for a kind of matter. */
public interface NamedOffices {
  Optional<UnitId> officeFor(UnitId bureau, String kind, LocalDate on);
}
