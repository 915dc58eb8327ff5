package hongdun.register.usecase;

import hongdun.agency.Agency;
import hongdun.agency.LocalOffices;
import hongdun.agency.Unit;
import hongdun.portal.Dates;
import hongdun.register.MarketEntity;
import hongdun.register.persistence.Handings;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 推送属地所 — hands an entity to the local office of its address, in the transaction that enters it or
 * its new address: the office has it the same day.
 */
@Component
public class HandToOffice {
  private final Agency agency;
  private final LocalOffices offices;
  private final Handings handings;
  private final InstantSource clock;

  HandToOffice(Agency agency, LocalOffices offices, Handings handings, InstantSource clock) {
    this.agency = agency;
    this.offices = offices;
    this.handings = handings;
    this.clock = clock;
  }

  /** Where it lies already it stays, and who took it over keeps it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hand(MarketEntity entity) {
    var now = clock.instant();
    var today = Dates.dayOf(now);
    var bureau = agency.competentFor(entity.region(), today).map(Unit::id);
    if (bureau.isEmpty()) {
      return;
    }
    var office = offices.officeFor(entity.region(), entity.domicile(), today).map(Unit::id);
    var held = handings.heldBy(entity);
    if (held.isPresent()) {
      if (held.get().office().equals(office) && held.get().bureau().equals(bureau.get())) {
        return;
      }
      handings.end(held.get().id(), now);
    }
    handings.add(entity, bureau.get(), office, now, today);
  }
}
