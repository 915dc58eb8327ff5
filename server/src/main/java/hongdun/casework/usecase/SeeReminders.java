package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.casework.domain.Reminder;
import hongdun.casework.persistence.Reminders;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查看提醒 — an officer sees what he was told and marks it as seen. */
@Component
public class SeeReminders {
  private static final int MOST = 20;

  private final Reminders reminders;
  private final InstantSource clock;

  SeeReminders(Reminders reminders, InstantSource clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Reminder> unseen(Actor.Officer officer) {
    return reminders.unseen(new OfficerId(officer.officer()), MOST);
  }

  /** Marks those up to the newest the page showed. */
  @Transactional
  public void seen(Actor.Officer officer, long upTo) {
    reminders.seen(new OfficerId(officer.officer()), upTo, clock.instant());
  }
}
