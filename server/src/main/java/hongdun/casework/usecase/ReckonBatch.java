package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Staffing;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.Matter;
import hongdun.casework.domain.AnswerLine;
import hongdun.casework.domain.AnswerLine.Place;
import hongdun.casework.domain.AnswerLine.Rank;
import hongdun.casework.domain.ClockSignature;
import hongdun.casework.domain.Days;
import hongdun.casework.persistence.ClockSignatures;
import hongdun.casework.persistence.MovedClocks;
import hongdun.casework.persistence.MovedClocks.Moved;
import hongdun.casework.persistence.OpenHands.Queue;
import hongdun.casework.persistence.Recalendars;
import hongdun.casework.persistence.Recalendars.Job;
import hongdun.portal.Dates;
import hongdun.portal.Outbox;
import hongdun.portal.PublicAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 重算批次 — one batch of the reckoning after a new edition of the calendar. */
@Component
class ReckonBatch {
  private static final int CLOCKS = 50_000;
  private static final int PARTIES = 1_000;

  private final Tables tables;
  private final WorkingCalendar calendar;
  private final Telling telling;
  private final InstantSource clock;

  ReckonBatch(Tables tables, WorkingCalendar calendar, Telling telling, InstantSource clock) {
    this.tables = tables;
    this.calendar = calendar;
    this.telling = telling;
    this.clock = clock;
  }

  /** 重算账 — the orders, what is reckoned, and what was moved. */
  @Component
  record Tables(Recalendars orders, ClockSignatures signatures, MovedClocks moved) {}

  /** By which way people are told, and who answers for a queue. */
  @Component
  record Telling(Outbox outbox, PublicAddress address, Staffing staffing) {}

  /** Whether there may be more to do. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean next() {
    if (!tables.orders().mayWork()) {
      return false;
    }
    // On a node that did not publish it, this is where the new edition is seen.
    calendar.edition();
    var job = tables.orders().unfinished();
    job.ifPresent(this::goOn);
    return job.isPresent();
  }

  private void goOn(Job job) {
    if (!job.reckoned()) {
      reckon(job);
      return;
    }
    if (tables.moved().findParties(job.edition(), CLOCKS) > 0) {
      return;
    }
    var parties = tables.moved().untold(job.edition(), PARTIES);
    if (parties.isEmpty()) {
      finish(job, clock.instant().truncatedTo(ChronoUnit.MICROS));
    } else {
      tell(job, parties);
    }
  }

  private void finish(Job job, Instant at) {
    tables.moved().tellHandlers(job, at);
    tables.orders().finish(job, at);
    for (var waiting : tables.moved().inQueues(job.edition())) {
      head(waiting.queue(), Dates.dayOf(at))
          .ifPresent(officer -> tables.moved().tellOfQueue(job, officer, waiting.count(), at));
    }
  }

  /** Who answers for a queue: the head of the unit in which it is served. */
  private Optional<OfficerId> head(Queue queue, LocalDate on) {
    var line = new AnswerLine(telling.staffing().staff(queue.unit(), on));
    return line.first(
            new Place(Optional.empty(), line.unitsOf(queue.roles())), Rank.HEAD_OF_UNIT, _ -> false)
        .officer();
  }

  private void reckon(Job job) {
    var edition = calendar.edition();
    var to = Math.min(job.at() + CLOCKS, job.upto());
    var days = new LinkedHashMap<String, Days>();
    for (var signature : tables.signatures().stale(job, to)) {
      days.put(signature, ClockSignature.read(signature).days(calendar, edition));
    }
    tables.signatures().write(job, to, days);
  }

  /** A party with several matters gets one message about all of them. */
  private void tell(Job job, List<String> parties) {
    var notice = notice(job.year());
    var byParty =
        tables.moved().of(job.edition(), parties).stream()
            .filter(moved -> !moved.address().isEmpty())
            .collect(Collectors.groupingBy(Moved::party, LinkedHashMap::new, Collectors.toList()));
    byParty.values().forEach(moved -> telling.outbox().send(message(job, moved, notice)));
    tables
        .moved()
        .tell(
            job,
            parties,
            notice,
            telling.address().of(Matter.progressPath("")),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private Outbox.Message message(Job job, List<Moved> moved, String notice) {
    var first = moved.getFirst();
    if (moved.size() == 1) {
      return new Outbox.Message(
          first.address(),
          first.language(),
          "casework.calendar-moved.subject",
          "casework.calendar-moved.body",
          List.of(
              first.number(),
              first.oldDue().toString(),
              first.newDue().toString(),
              Integer.toString(job.year()),
              notice,
              telling.address().of(Matter.progressPath(first.queryCode()))));
    }
    return new Outbox.Message(
        first.address(),
        first.language(),
        "casework.calendar-moved.many.subject",
        "casework.calendar-moved.many.body",
        List.of(
            Integer.toString(moved.size()),
            Integer.toString(job.year()),
            notice,
            moved.stream()
                .map(one -> one.number() + " " + one.oldDue() + " → " + one.newDue())
                .collect(Collectors.joining("\n"))));
  }

  /** The number of the notice, as any of the year's holidays names it. */
  private String notice(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .flatMap(day -> calendar.special(day).stream())
        .map(WorkingCalendar.SpecialDay::notice)
        .findFirst()
        .orElse("");
  }
}
