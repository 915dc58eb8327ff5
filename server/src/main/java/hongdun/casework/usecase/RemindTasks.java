package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Staffing;
import hongdun.casework.MatterId;
import hongdun.casework.OfficerTasks;
import hongdun.casework.domain.RecusalDecider;
import hongdun.casework.domain.Reminder.Task;
import hongdun.casework.persistence.Reminders;
import hongdun.casework.persistence.Reminders.Undecided;
import hongdun.casework.persistence.Reminders.Waiting;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 待办提醒 — puts on the desks of officers what waits for them: a hand-over to accept, a recusal to
 * decide, a vote to cast, a request to answer. Each is told once; where nobody could decide,
 * whoever is appointed next is told.
 */
@Component
public class RemindTasks implements OfficerTasks {
  private final Reminders reminders;
  private final Staffing staffing;
  private final InstantSource clock;

  RemindTasks(Reminders reminders, Staffing staffing, InstantSource clock) {
    this.reminders = reminders;
    this.staffing = staffing;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void overrideAsked(long request, MatterId matter, Collection<OfficerId> deciders) {
    reminders.tell(
        deciders, new Waiting(Task.OVERRIDE, Optional.of(matter), request, 1), clock.instant());
  }

  /** Those who are to take matters over, and those who are to vote. */
  @Transactional
  public int tellReceiversAndVoters() {
    return reminders.tellReceiversAndVoters(clock.instant());
  }

  @Transactional(readOnly = true)
  public List<Undecided> undecided() {
    return reminders.undecided();
  }

  /** Those who decide on one recusal. */
  @Transactional
  public void tellDeciders(Undecided recusal) {
    var now = clock.instant();
    var staff = staffing.staff(recusal.bureau(), Dates.dayOf(now));
    reminders.tell(
        new RecusalDecider(staff).deciders(recusal.officer()),
        new Waiting(Task.RECUSAL, Optional.of(recusal.matter()), recusal.recusal(), 1),
        now);
  }
}
