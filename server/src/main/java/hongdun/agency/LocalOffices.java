package hongdun.agency;

import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.Optional;

/** 市场监管所 — the grass-roots offices, found by the street or town an address names. */
public interface LocalOffices {
  /**
   * The office whose street or town (街道, 镇, 乡) the address names; empty when it names none, or one
   * that no office has.
   */
  Optional<Unit> officeFor(Region region, String address, LocalDate on);
}
