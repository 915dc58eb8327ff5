package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.ClockKind;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.Procedure.ClockRule;
import hongdun.casework.RuleSet;
import hongdun.casework.TimeLimits;
import hongdun.casework.domain.ClockLaw;
import hongdun.casework.domain.CollectiveDecision.Outcome;
import hongdun.casework.domain.GrantedExtension;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Period;
import hongdun.casework.domain.Period.Pause;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.persistence.ClockStops;
import hongdun.casework.persistence.Clocks;
import hongdun.casework.persistence.Extensions;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Meetings;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 期限处理 — stops, resumes and extends clocks by the paper and the role their rule asks for. */
@Component
public class RuleClocks implements TimeLimits {
  private static final int LONGEST_PAPER = 80;
  private static final int LONGEST_REASON = 500;

  private final Dials dials;
  private final Record record;
  private final ClockPowers powers;
  private final Procedures procedures;
  private final InstantSource clock;

  RuleClocks(
      Dials dials, Record record, ClockPowers powers, Procedures procedures, InstantSource clock) {
    this.dials = dials;
    this.record = record;
    this.powers = powers;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** 时钟 — the clocks, what runs, stops and extends them, and the calendar they are reckoned by. */
  @Component
  record Dials(
      Clocks clocks,
      ClockStops stops,
      Extensions extensions,
      RunClock running,
      WorkingCalendar calendar) {}

  /** 记录 — where what is done is written and told. */
  @Component
  record Record(Matters matters, Journal journal, TellParty party, Meetings meetings) {}

  @Override
  @Transactional
  public void start(MatterId matter, ClockKind kind, Instant event) {
    dials.clocks().start(matter, kind, event).ifPresent(dials.running()::show);
  }

  @Override
  @Transactional
  public void end(MatterId matter, ClockKind kind) {
    var at = now();
    dials
        .clocks()
        .find(matter, kind)
        .filter(running -> !running.ended())
        .ifPresent(running -> {
          dials.stops().resume(running.id(), at);
          dials.clocks().end(running.id(), at);
        });
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public List<MatterId> over(ClockKind kind, RuleSet rules) {
    return dials.clocks().over(kind, rules, Dates.dayOf(now()));
  }

  @Override
  @Transactional
  public Ruling stop(Stopping order) {
    var place = place(order.matter(), order.kind(), order.by());
    var faults = new ArrayList<Shortcoming>();
    if (!powers.maySteer(place.matter(), order.by(), place.today())) {
      faults.add(Shortcoming.of("cause", "casework.clocks.fault.not-in-hand"));
    }
    powers.bar(place.matter(), order.by(), place.today(), "cause").ifPresent(faults::add);
    if (place.running().stopped()) {
      faults.add(Shortcoming.of("cause", "casework.clocks.fault.stopped-already"));
    }
    if (order.cause().equals(ClockLaw.BY_STAGE)
        || !place.running().law().stops().contains(order.cause())) {
      faults.add(Shortcoming.of("cause", "casework.clocks.fault.cause"));
    }
    checkPaper(order.paper(), "stopPaper", faults);
    if (!faults.isEmpty()) {
      return new Ruling.Refused(faults);
    }
    var officer = new OfficerId(order.by().officer());
    dials
        .stops()
        .stop(
            place.running().id(),
            place.at(),
            place.matter().stage(),
            order.cause(),
            order.paper(),
            officer);
    write(place, JournalLine.STOPPED, order.paper(), powers.steerer(place.matter(), order.by()));
    tell(
        place,
        "casework.stopped",
        List.of(place.matter().number(), order.cause(), order.paper(), order.kind().code()));
    return done(place);
  }

  @Override
  @Transactional
  public Ruling resume(Resuming order) {
    var place = place(order.matter(), order.kind(), order.by());
    var faults = new ArrayList<Shortcoming>();
    if (!powers.maySteer(place.matter(), order.by(), place.today())) {
      faults.add(Shortcoming.of("resumePaper", "casework.clocks.fault.not-in-hand"));
    }
    powers.bar(place.matter(), order.by(), place.today(), "resumePaper").ifPresent(faults::add);
    var open = place.running().openStop();
    if (open.filter(stop -> !stop.cause().equals(ClockLaw.BY_STAGE)).isEmpty()) {
      faults.add(Shortcoming.of("resumePaper", "casework.clocks.fault.not-stopped"));
    }
    checkPaper(order.paper(), "resumePaper", faults);
    if (!faults.isEmpty()) {
      return new Ruling.Refused(faults);
    }
    dials.stops().resume(place.running().id(), place.at(), order.paper());
    var due = goOn(place);
    write(place, JournalLine.RESUMED, order.paper(), powers.steerer(place.matter(), order.by()));
    tell(
        place,
        "casework.resumed",
        List.of(
            place.matter().number(),
            order.paper(),
            due.map(LocalDate::toString).orElse(""),
            order.kind().code()));
    return done(place);
  }

  /** Shows the clock again, unless the stage itself makes it stand still. */
  private Optional<LocalDate> goOn(Place place) {
    var matter = place.matter();
    if (procedures.of(matter).rule(matter.stage()).clock() == ClockRule.STOPS) {
      dials.stops().stop(place.running().id(), place.at(), matter.stage());
      return Optional.empty();
    }
    dials.running().show(place.running());
    return dials.clocks().find(matter.id(), place.running().kind()).flatMap(RunningClock::due);
  }

  @Override
  @Transactional
  public Ruling extend(Extending order) {
    var place = place(order.matter(), order.kind(), order.by());
    var faults = new ArrayList<Shortcoming>();
    var law = place.running().law().extending();
    var granted = dials.extensions().of(place.running().id());
    var lastDay = lastDay(place.running(), place.today());
    if (law.isEmpty()) {
      return new Ruling.Refused(
          List.of(Shortcoming.of("length", "casework.clocks.fault.no-extension")));
    }
    var left = law.get().length() - place.running().extended();
    if (granted.size() >= law.get().times()) {
      faults.add(
          Shortcoming.of(
              "length", "casework.clocks.fault.times", Integer.toString(law.get().times())));
    } else if (order.length() < 1 || order.length() > left) {
      faults.add(Shortcoming.of("length", "casework.clocks.fault.length", Integer.toString(left)));
    }
    if (granted.size() < law.get().times()) {
      faults.addAll(decidedTogether(order.matter(), granted.size()));
    }
    if (place.today().isAfter(lastDay)) {
      faults.add(Shortcoming.of("length", "casework.clocks.fault.over", lastDay.toString()));
    }
    checkPaper(order.paper(), "paper", faults);
    if (order.reason().isBlank() || order.reason().length() > LONGEST_REASON) {
      faults.add(Shortcoming.of("reason", "casework.clocks.fault.reason"));
    }
    var author = powers.extender(place.matter(), order.by(), law.get().role(), place.today());
    if (author.isEmpty()) {
      faults.add(
          Shortcoming.of(
              "length", law.get().basis(), "casework.forbidden.role", law.get().role().name()));
    }
    author
        .flatMap(granter -> powers.bar(place.matter(), order.by(), granter, place.today()))
        .ifPresent(bar ->
            faults.add(new Shortcoming("length", bar.messageKey(), bar.arguments(), bar.basis())));
    if (!faults.isEmpty()) {
      return new Ruling.Refused(faults);
    }
    grant(place, order, law.get(), lastDay, author.orElseThrow());
    return done(place);
  }

  /**
   * 集体讨论: what the leaders discuss together is extended only as they adopted it, and a second
   * extension never without them.
   */
  private List<Shortcoming> decidedTogether(MatterId matter, int granted) {
    var discussed = record.meetings().onExtensions(matter);
    var adopted =
        discussed.stream().filter(outcome -> outcome.equals(Optional.of(Outcome.ADOPTED))).count();
    if (!discussed.isEmpty() && !discussed.getLast().equals(Optional.of(Outcome.ADOPTED))) {
      return List.of(Shortcoming.of("length", "casework.clocks.fault.not-adopted"));
    }
    return granted > 0 && adopted < granted
        ? List.of(Shortcoming.of("length", "casework.clocks.fault.not-discussed"))
        : List.of();
  }

  private void grant(
      Place place, Extending order, ClockLaw.Extending law, LocalDate lastDay, Author author) {
    var running = place.running();
    var notice =
        tell(
            place,
            "casework.extended",
            List.of(
                place.matter().number(),
                Integer.toString(order.length()),
                running.statutory().unit().name(),
                newLastDay(running, order.length(), place.today()).toString(),
                order.paper(),
                order.reason(),
                law.basis().in(place.matter().party().language())));
    dials
        .extensions()
        .add(
            running.id(),
            new GrantedExtension(
                place.today(),
                order.length(),
                lastDay,
                new OfficerId(order.by().officer()),
                law.role(),
                order.paper(),
                order.reason(),
                law.basis()),
            place.at(),
            notice);
    if (!running.stopped()) {
      dials.running().show(running);
    }
    write(place, JournalLine.EXTENDED, order.reason(), author, Optional.of(law.basis()));
  }

  /** The last statutory day as it is now; of a clock that stands still as if it went on today. */
  private LocalDate lastDay(RunningClock running, LocalDate today) {
    return newLastDay(running, 0, today);
  }

  private LocalDate newLastDay(RunningClock running, int more, LocalDate today) {
    var pauses = new ArrayList<>(running.pauses());
    running.openStop().ifPresent(stop -> pauses.add(new Pause(stop.from(), today)));
    return new Period(
            running.startedOn(), running.statutory().extendedBy(running.extended() + more), pauses)
        .due(dials.calendar())
        .day();
  }

  // ---- common

  /** A clock of a matter that is locked. */
  private record Place(Matter matter, RunningClock running, Instant at) {
    LocalDate today() {
      return Dates.dayOf(at);
    }
  }

  private Place place(MatterId id, ClockKind kind, Actor.Officer by) {
    var matter = record.matters().lock(id).orElseThrow(() -> notFound(id));
    powers.insistOnAccess(matter, by);
    var running =
        dials
            .clocks()
            .find(id, kind)
            .filter(clock -> !clock.ended() && matter.concludedAt().isEmpty())
            .orElseThrow(() -> notFound(id));
    return new Place(matter, running, now());
  }

  private static NotFound notFound(MatterId id) {
    return new NotFound("No such clock runs of matter " + id.value());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void checkPaper(String paper, String field, List<Shortcoming> faults) {
    if (paper.isBlank() || paper.length() > LONGEST_PAPER) {
      faults.add(Shortcoming.of(field, "casework.clocks.fault.paper"));
    }
  }

  private long tell(Place place, String key, List<String> arguments) {
    return record
        .party()
        .tell(place.matter(), new Notice(key + ".subject", key + ".body", arguments), place.at());
  }

  private void write(Place place, String step, String note, Author author) {
    write(place, step, note, author, Optional.of(place.running().basis()));
  }

  private void write(
      Place place, String step, String note, Author author, Optional<LegalBasis> basis) {
    var stage = place.matter().stage();
    record
        .journal()
        .write(
            new JournalLine(
                place.matter().id(), place.at(), step, stage, stage, author, note, basis));
  }

  private Ruling done(Place place) {
    return new Ruling.Done(record.matters().find(place.matter().id()).orElseThrow());
  }
}
