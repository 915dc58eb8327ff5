package hongdun.casework.usecase;

import hongdun.casework.MatterId;
import hongdun.casework.persistence.Matters;
import hongdun.casework.usecase.PassOn.Stay;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 委托收回 — puts running matters into the hands of whoever may go on with them, when a delegation has
 * begun, ended or was suspended: back to the bureau that delegates, or to the counter again.
 */
@Component
public class ReturnDelegated {
  private final Matters matters;
  private final Courses courses;
  private final PassOn passOn;
  private final InstantSource clock;

  ReturnDelegated(Matters matters, Courses courses, PassOn passOn, InstantSource clock) {
    this.matters = matters;
    this.courses = courses;
    this.passOn = passOn;
    this.clock = clock;
  }

  /** The open matters that came to another bureau's counter. */
  @Transactional(readOnly = true)
  public List<MatterId> open() {
    return matters.openDelegated();
  }

  /** The number people know it by. */
  @Transactional(readOnly = true)
  public String number(MatterId id) {
    return matters.find(id).orElseThrow().number();
  }

  /** Passes one matter on, if it lies where nobody may go on with it. */
  @Transactional
  public void pass(MatterId id) {
    var matter = matters.lock(id).orElseThrow();
    if (matter.concludedAt().isPresent()) {
      return;
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var on = Dates.dayOf(at);
    var variant = courses.variant(matter);
    var table = courses.table(matter, variant);
    passOn.pass(
        new Stay(id, courses.place(matter, on), table, matter.stage(), variant),
        Optional.empty(),
        on,
        at);
  }
}
