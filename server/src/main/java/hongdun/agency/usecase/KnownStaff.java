package hongdun.agency.usecase;

import hongdun.agency.StaffOnDay;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Roster;
import hongdun.agency.persistence.OfficesInCharge;
import hongdun.agency.persistence.StaffRows;
import hongdun.portal.Editions;
import hongdun.portal.Remembered;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** 在岗副本 — who serves on a day and which unit answers, kept in memory until any of it changes. */
@Component
class KnownStaff {
  /** Days that nobody asks for any more are forgotten with all others. */
  private static final int MOST = 10_000;

  private final StaffRows rows;
  private final OfficesInCharge offices;
  private final Remembered<Answers> answers;

  KnownStaff(Editions editions, StaffRows rows, OfficesInCharge offices) {
    this.rows = rows;
    this.offices = offices;
    this.answers =
        new Remembered<>(
            editions,
            Roster.EDITION,
            () -> new Answers(new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));
  }

  private record StaffOf(UnitId unit, LocalDate on) {}

  private record OfficeOf(UnitId bureau, String kind, LocalDate on) {}

  private record Answers(Map<StaffOf, StaffOnDay> staff, Map<OfficeOf, Optional<UnitId>> offices) {}

  StaffOnDay staff(UnitId unit, LocalDate on) {
    return known(answers.get().staff(), new StaffOf(unit, on), () -> rows.staff(unit, on));
  }

  Optional<UnitId> officeFor(UnitId bureau, String kind, LocalDate on) {
    return known(
        answers.get().offices(),
        new OfficeOf(bureau, kind, on),
        () -> offices.of(bureau, kind, on));
  }

  /** Read outside of any lock: whoever reads may have to wait for a connection. */
  private static <K, V> V known(Map<K, V> kept, K key, Supplier<V> reading) {
    var known = kept.get(key);
    if (known != null) {
      return known;
    }
    var read = reading.get();
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(key, read);
    return read;
  }
}
