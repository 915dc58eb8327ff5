package hongdun.naming.usecase;

import hongdun.casework.MatterId;
import hongdun.naming.ReservationLapsed;
import hongdun.naming.persistence.Reservations;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 结束保留 — gives a reserved name free, or ends the reservation because the name is registered. */
@Component
class EndReservation {
  private final Reservations reservations;
  private final InstantSource clock;

  EndReservation(Reservations reservations, InstantSource clock) {
    this.reservations = reservations;
    this.clock = clock;
  }

  @Transactional
  public void release(long application) {
    reservations.release(application, today());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void use(long application, MatterId matter) {
    if (!reservations.use(application, matter, today())) {
      throw new ReservationLapsed(application);
    }
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
