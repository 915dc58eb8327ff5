package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk.Notice;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.Matter;
import hongdun.casework.MattersImport.PastMatter;
import hongdun.casework.MattersImport.PastStep;
import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.StageRule;
import hongdun.casework.domain.Days;
import hongdun.casework.domain.Entitlement;
import hongdun.casework.domain.Entitlement.Taken;
import hongdun.casework.domain.GivenNotice;
import hongdun.casework.domain.Holder;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.NextHands;
import hongdun.casework.domain.Outcome;
import hongdun.casework.domain.PastLife;
import hongdun.casework.domain.PastLife.Hold;
import hongdun.casework.domain.PastLife.Line;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.casework.domain.StruckClock;
import hongdun.casework.usecase.PastClock.Term;
import hongdun.catalogue.Variant;
import hongdun.shared.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 办件经过 — one matter of the past on its way; what it must know of others it asks {@link RelivePast}.
 */
final class PastCourse {
  private final RelivePast past;
  private final PastMatter matter;
  private final String number;
  private final ProcedureTable table;
  private final Variant variant;
  private final UnitId bureau;
  private final List<Line> journal = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();
  private final List<PastClock> ticking = new ArrayList<>();
  private final List<GivenNotice> notices = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private String stage;
  private int round = 1;
  private Optional<OfficerId> handler = Optional.empty();
  private Optional<Instant> concludedAt = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();

  PastCourse(RelivePast past, PastMatter matter, String number) {
    this.past = past;
    this.matter = matter;
    this.number = number;
    this.table = new ProcedureTable(matter.opening().procedure());
    this.variant = past.variant(matter);
    this.bureau = matter.opening().bureau();
    this.stage = table.start();
  }

  void open(String queryCode) {
    var at = matter.openedAt();
    var item = past.item(matter);
    var opener =
        switch (matter.opening().by()) {
          case Actor.Officer officer -> atTheCounter(officer);
          case Actor.Citizen _ -> Author.party();
          case Actor.TheSystem() -> Author.system();
        };
    write(at, JournalLine.OPEN, stage, opener, "", Optional.empty());
    startClock(new Term(item.promisedDays(), item.statutoryDays(), item.statutoryBasis()), at);
    put(hands().next(byOfficer(opener), this::mayGoOn), at);
    tell(
        at,
        OpenMatter.opened(
            number,
            queryCode,
            ticking.getLast().days().map(Days::due),
            handler.map(id -> past.officer(id).name()).orElseGet(this::bureauName),
            matter.opening().subject(),
            past.address(Matter.progressPath(queryCode))));
  }

  private String bureauName() {
    return past.bureauName(bureau, matter.opening().party().language());
  }

  void take(PastStep step) {
    var row =
        table
            .row(stage, step.step().name())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The step " + step.step() + " is not possible in " + stage));
    var author = author(row, step.by());
    var at = step.at();
    write(at, row.step(), row.to(), author, step.note(), Optional.of(row));
    if (row.restartsClock()) {
      round++;
    }
    if (author.officer().isPresent() && !author.forParty()) {
      taken.add(new Taken(row.step(), author.officer().get(), Optional.empty()));
    }
    var mover = author.forParty() ? Optional.<ByOfficer>empty() : byOfficer(author);
    mover.ifPresent(officer -> put(officer, at));
    stage = row.to();
    var rule = table.rule(stage);
    follow(row, rule, at);
    if (rule.open()) {
      put(hands().next(mover.or(this::lastOfficer), this::mayGoOn), at);
    } else {
      conclude(row, rule, at);
    }
    step.told().ifPresent(telling -> tell(at, telling.notice(number)));
  }

  PastLife told() {
    ticking.forEach(this::strike);
    journal.sort(Comparator.comparing(line -> line.line().at()));
    return new PastLife(
        matter.id(),
        stage,
        1 + matter.steps().size(),
        round,
        handler,
        concludedAt,
        journal,
        holds,
        ticking.stream().map(PastClock::told).toList(),
        notices,
        outcome);
  }

  private void conclude(Row row, StageRule rule, Instant at) {
    release(at);
    concludedAt = Optional.of(at);
    var decides = row.by() instanceof By.Officers && rule.decides();
    outcome =
        Optional.of(
            past.clocks()
                .outcome(
                    matter.id(),
                    bureau,
                    ticking.getLast().running(matter.id().value()),
                    decides,
                    at));
  }

  private void write(
      Instant at, String step, String to, Author by, String note, Optional<Row> row) {
    journal.add(
        new Line(
            round,
            new JournalLine(matter.id(), at, step, stage, to, by, note, row.map(Row::basis))));
  }

  private void tell(Instant at, Notice notice) {
    notices.add(
        new GivenNotice(at, notice.subjectKey(), notice.bodyKey(), notice.arguments(), false));
    write(at, JournalLine.NOTICE, stage, Author.system(), notice.subjectKey(), Optional.empty());
  }

  // ---- who

  private Author author(Row row, Actor actor) {
    return switch (actor) {
      case Actor.Citizen _ -> Author.party();
      case Actor.TheSystem() -> Author.system();
      case Actor.Officer officer ->
          row.by() instanceof By.Officers
              ? signed(officer, role(row, new OfficerId(officer.officer())), false)
              : atTheCounter(officer);
    };
  }

  private Role role(Row row, OfficerId id) {
    var needed = Entitlement.roles(row, variant);
    return past.candidate(id, bureau).roles().stream()
        .filter(needed::contains)
        .sorted()
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Officer %d may not take %s".formatted(id.value(), row.step())));
  }

  private Author atTheCounter(Actor.Officer actor) {
    return signed(actor, Role.ACCEPTOR, true);
  }

  private Author signed(Actor.Officer actor, Role role, boolean forParty) {
    var id = new OfficerId(actor.officer());
    return new Author(
        ByKind.OFFICER,
        Optional.of(id),
        Optional.of(new UnitId(actor.unit())),
        Optional.of(role),
        past.officer(id).name(),
        Optional.empty(),
        forParty);
  }

  private static Optional<ByOfficer> byOfficer(Author author) {
    return author
        .officer()
        .flatMap(officer -> author.unit().map(unit -> new ByOfficer(officer, unit)));
  }

  // ---- hands

  private NextHands hands() {
    return new NextHands(bureau, table, stage, variant);
  }

  private boolean mayGoOn(ByOfficer officer) {
    return hands().mayGoOn(past.candidate(officer.officer(), bureau), taken);
  }

  private Optional<ByOfficer> lastOfficer() {
    return holds.reversed().stream().flatMap(hold -> hold.officer().stream()).findFirst();
  }

  private void put(Holder next, Instant at) {
    if (!holds.isEmpty() && holds.getLast().holder().equals(next)) {
      return;
    }
    release(at);
    holds.add(new Hold(next, at, Optional.empty()));
    switch (next) {
      case ByOfficer(var id, _) -> handler = Optional.of(id);
      case ByQueue _ -> handler = Optional.empty();
      case ByParty() -> {
        // the officer who sent it back stays the one to ask
      }
    }
  }

  private void release(Instant at) {
    if (!holds.isEmpty()) {
      var last = holds.removeLast();
      holds.add(new Hold(last.holder(), last.from(), Optional.of(at)));
    }
  }

  // ---- clock

  private void startClock(Term term, Instant at) {
    var clock = new PastClock(past.clocks(), round, term, at);
    ticking.add(clock);
    switch (table.rule(stage).clock()) {
      case RUNS -> clock.show();
      case STOPS -> clock.stop(at, stage);
      case ENDS -> clock.end(at);
    }
  }

  private void follow(Row row, StageRule rule, Instant at) {
    var clock = ticking.getLast();
    if (row.restartsClock()) {
      clock.end(at);
      startClock(clock.term(), at);
      return;
    }
    switch (rule.clock()) {
      case RUNS -> clock.goOn(at);
      case STOPS -> clock.stop(at, row.to());
      case ENDS -> clock.end(at);
    }
  }

  private void strike(PastClock clock) {
    clock
        .strike(past.now())
        .ifPresent(at ->
            journal.add(
                new Line(
                    clock.round(),
                    new JournalLine(
                        matter.id(),
                        at,
                        JournalLine.WARNING,
                        stageAt(at),
                        stageAt(at),
                        Author.system(),
                        StruckClock.Kind.OVERDUE.name(),
                        Optional.empty()))));
  }

  private String stageAt(Instant at) {
    return journal.stream()
        .map(Line::line)
        .filter(line -> !line.at().isAfter(at))
        .reduce((_, last) -> last)
        .map(JournalLine::to)
        .orElse(stage);
  }
}
