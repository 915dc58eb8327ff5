package hongdun.casework.usecase;

import hongdun.casework.DueSoon;
import hongdun.casework.Overdue;
import hongdun.casework.StatutoryTimeExceeded;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.StruckClock;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Warnings;
import hongdun.portal.Dates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 预警 — strikes the warnings whose day has come, each once, and tells whoever answers. */
@Component
public class StrikeWarnings {
  private static final int BATCH = 200;

  private final Warnings warnings;
  private final Matters matters;
  private final Journal journal;
  private final Answerable answerable;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  StrikeWarnings(
      Warnings warnings,
      Matters matters,
      Journal journal,
      Answerable answerable,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.warnings = warnings;
    this.matters = matters;
    this.journal = journal;
    this.answerable = answerable;
    this.clock = clock;
    this.events = events;
  }

  /** The next warnings whose day has come. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<StruckClock> due(Optional<StruckClock> after) {
    return warnings.due(Dates.dayOf(clock.instant()), after, BATCH);
  }

  /**
   * Strikes these in a transaction of their own, also after another was committed; false while
   * another node strikes.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean strike(List<StruckClock> due) {
    if (!warnings.maySweep()) {
      return false;
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    warnings.lock(due).stream()
        .filter(struck -> warnings.strike(struck, at))
        .forEach(struck -> tell(struck, at));
    return true;
  }

  /** The number people know the matter by. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public String number(StruckClock struck) {
    return matters.find(struck.matter()).orElseThrow().number();
  }

  private void tell(StruckClock struck, Instant at) {
    var matter = matters.find(struck.matter()).orElseThrow();
    journal.write(
        new JournalLine(
            matter.id(),
            at,
            JournalLine.WARNING,
            matter.stage(),
            matter.stage(),
            Author.system(),
            struck.kind().name(),
            Optional.empty()));
    answerable
        .of(matter, struck.kind(), Dates.dayOf(at))
        .forEach(officer -> warnings.remind(officer, struck, at));
    switch (struck.kind()) {
      case REMINDER -> {
        // on the officer's desk only: nobody is late
      }
      case DUE_SOON ->
          events.publishEvent(
              new DueSoon(matter.id(), struck.bureau(), struck.clock(), struck.due()));
      case OVERDUE ->
          events.publishEvent(
              new Overdue(matter.id(), struck.bureau(), struck.clock(), struck.due()));
      case STATUTORY_OVERDUE ->
          events.publishEvent(
              new StatutoryTimeExceeded(
                  matter.id(), struck.bureau(), struck.clock(), struck.due()));
    }
  }
}
