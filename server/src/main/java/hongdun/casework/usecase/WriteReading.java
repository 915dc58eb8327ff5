package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.domain.Access;
import hongdun.casework.persistence.Accesses;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 查阅留痕 — whoever reads a matter without working on it leaves a line, one a day. */
@Component
class WriteReading {
  private final Accesses accesses;
  private final InstantSource clock;

  WriteReading(Accesses accesses, InstantSource clock) {
    this.accesses = accesses;
    this.clock = clock;
  }

  /** In a transaction of its own, for a reading that only reads. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void writeDownApart(Matter matter, Actor.Officer reader) {
    writeDown(matter, reader);
  }

  @Transactional
  public void writeDown(Matter matter, Actor.Officer reader) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var today = Dates.dayOf(at).atStartOfDay(Dates.ZONE).toInstant();
    var officer = new OfficerId(reader.officer());
    if (!accesses.reachedSince(officer, matter.id(), Access.Kind.READ, today)) {
      accesses.write(
          new Access(at, officer, new UnitId(reader.unit()), Access.Kind.READ, matter.number()),
          List.of(matter.id().value()));
    }
  }
}
