package hongdun.agency.usecase;

import hongdun.agency.MatterKinds;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.domain.NamedOffice;
import hongdun.agency.persistence.OfficesInCharge;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 演示责任科室 — names in a demonstration the unit in which examiners serve as the office of every kind
 * of matter, once the kinds are known.
 */
@Component
class DemonstrationOffices {
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

  private final Staff staff;
  private final OfficesInCharge offices;
  private final ObjectProvider<MatterKinds> kinds;
  private final InstantSource clock;
  private final boolean demonstrating;

  DemonstrationOffices(
      Staff staff,
      OfficesInCharge offices,
      ObjectProvider<MatterKinds> kinds,
      InstantSource clock,
      @Value("${hongdun.mode}") String mode) {
    this.staff = staff;
    this.offices = offices;
    this.kinds = kinds;
    this.clock = clock;
    this.demonstrating = mode.equals("demonstration");
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void fill() {
    if (!demonstrating) {
      return;
    }
    staff.units().lockInstallation();
    if (!offices.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var today = Dates.dayOf(now);
    staff.units().existing(today).stream()
        .filter(Unit::isBureau)
        .forEach(bureau ->
            staff.appointments().unitsWith(bureau.id(), Role.EXAMINER, today).stream()
                .findFirst()
                .ifPresent(unit ->
                    kinds.stream()
                        .flatMap(source -> source.kinds(today).stream())
                        .forEach(kind ->
                            offices.name(
                                bureau.id(),
                                new NamedOffice(kind.code(), unit, "", FROM, Optional.empty()),
                                Optional.empty(),
                                now))));
  }
}
