package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.Matter;
import hongdun.casework.domain.DeskBasis;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Lot;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Reminder.Task;
import hongdun.casework.persistence.AfterChecks;
import hongdun.casework.persistence.AfterChecks.Batch;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Reminders;
import hongdun.casework.persistence.Reminders.Waiting;
import hongdun.portal.Dates;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 随机抽取 — draws, when a day is over, the approvals of that day that another officer looks at again.
 * The seed is made when nothing can be added to the day any more, and kept with every lot.
 */
@Component
public class DrawAfterChecks {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEED_BYTES = 16;

  /** The code of the journal's line. */
  private static final String DRAWN = "DRAWN";

  /** How many working days whoever checks has. */
  private static final int DAYS = 10;

  private final AfterChecks checks;
  private final Procedures procedures;
  private final Journal journal;
  private final Told told;
  private final InstantSource clock;

  DrawAfterChecks(
      AfterChecks checks, Procedures procedures, Journal journal, Told told, InstantSource clock) {
    this.checks = checks;
    this.procedures = procedures;
    this.journal = journal;
    this.told = told;
    this.clock = clock;
  }

  /** Who is told, and until when he has time. */
  @Component
  record Told(Staffing staffing, Reminders reminders, WorkingCalendar calendar) {}

  /** What of the days that are over has approvals nobody has drawn from. */
  @Transactional(readOnly = true)
  public List<Batch> batches() {
    var over = Dates.dayOf(clock.instant()).atStartOfDay(Dates.ZONE).toInstant();
    return checks.toDrawFrom(goals(), over);
  }

  /** Draws among the approvals of one batch, and answers how many matters were drawn. */
  @Transactional
  public int draw(Batch batch) {
    checks.lock();
    var among = checks.among(batch, goals());
    return among.isEmpty() ? 0 : draw(batch, among, clock.instant());
  }

  private int draw(Batch batch, List<Matter> among, Instant now) {
    var seed = seed();
    var draw = checks.add(batch, seed, now);
    var due = told.calendar().workingDaysAfter(Dates.dayOf(now), DAYS).day();
    var drawn = new ArrayList<Matter>();
    for (var matter : among) {
      var lot = Lot.of(seed, matter.number(), batch.percent());
      checks.add(draw, matter.id(), lot, due);
      if (lot.drawn()) {
        drawn.add(matter);
        journal.write(
            new JournalLine(
                matter.id(),
                now,
                JournalLine.AFTER_CHECK,
                matter.stage(),
                matter.stage(),
                Author.system(),
                new DeskNote(DRAWN, "", "").note(),
                DeskBasis.of(JournalLine.AFTER_CHECK)));
      }
    }
    if (!drawn.isEmpty()) {
      told.reminders()
          .tell(
              heads(batch.bureau(), now),
              new Waiting(Task.AFTER_CHECK, Optional.empty(), draw, drawn.size()),
              now);
    }
    return drawn.size();
  }

  /** The heads who are there and the substitutes of the others; with none of them, all heads. */
  private List<OfficerId> heads(UnitId bureau, Instant now) {
    var staff = told.staffing().staff(bureau, Dates.dayOf(now));
    var atHand = staff.atHand(bureau, Role.DIVISION_HEAD);
    return atHand.isEmpty()
        ? staff.serving().stream()
            .filter(held -> held.bureau().equals(bureau) && held.role() == Role.DIVISION_HEAD)
            .map(Serving::officer)
            .distinct()
            .toList()
        : atHand;
  }

  /** The stage of each procedure in which what was asked for is reached. */
  private Map<String, String> goals() {
    return procedures.rooms().stream()
        .map(room -> new ProcedureTable(room.procedure()))
        .collect(Collectors.toMap(ProcedureTable::code, ProcedureTable::goal, (one, _) -> one));
  }

  private String seed() {
    var bytes = new byte[SEED_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
