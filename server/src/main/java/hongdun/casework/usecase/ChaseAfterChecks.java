package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.Role;
import hongdun.casework.domain.Reminder.Task;
import hongdun.casework.persistence.AfterChecks;
import hongdun.casework.persistence.AfterChecks.Late;
import hongdun.casework.persistence.Reminders;
import hongdun.casework.persistence.Reminders.Waiting;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 抽查催办 — tells the leaders of a bureau when nobody looked in time at what was drawn. */
@Component
public class ChaseAfterChecks {
  private final AfterChecks checks;
  private final Reminders reminders;
  private final Agency agency;
  private final InstantSource clock;

  ChaseAfterChecks(AfterChecks checks, Reminders reminders, Agency agency, InstantSource clock) {
    this.checks = checks;
    this.reminders = reminders;
    this.agency = agency;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Late> late() {
    return checks.late(Dates.dayOf(clock.instant()));
  }

  /** Tells of one, once; false when another node was first. */
  @Transactional
  public boolean chase(Late late) {
    var now = clock.instant();
    if (!checks.toldOfLate(late.matter(), now)) {
      return false;
    }
    reminders.tell(
        Stream.of(Role.HEAD, Role.LEADER)
            .flatMap(role -> agency.holders(late.bureau(), role, Dates.dayOf(now)).stream())
            .map(Officer::id)
            .distinct()
            .toList(),
        new Waiting(Task.AFTER_CHECK_LATE, Optional.of(late.matter()), late.matter().value(), 1),
        now);
    return true;
  }
}
