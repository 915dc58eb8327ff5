package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
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
import hongdun.casework.domain.Candidate;
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
import hongdun.casework.domain.PastLife.Clock;
import hongdun.casework.domain.PastLife.Hold;
import hongdun.casework.domain.PastLife.Line;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.casework.domain.StruckClock;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.catalogue.Variant;
import hongdun.portal.Dates;
import hongdun.portal.PublicAddress;
import hongdun.shared.Actor;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 重现经过 — takes matters of the past through their procedure in memory, by the same table, hands and
 * clock as a matter that is handled today. What it asks of other rooms it asks once for an import.
 */
final class RelivePast {
  /** Warnings strike soon after the day has begun. */
  private static final int STRIKES_AFTER_MINUTES = 10;

  private final Agency agency;
  private final Catalogue catalogue;
  private final RunClock clocks;
  private final PublicAddress address;
  private final Instant now;
  private final Map<OfficerId, Officer> officers = new HashMap<>();
  private final Map<Post, Set<Role>> roles = new HashMap<>();
  private final Map<Edition, Item> items = new HashMap<>();
  private final Map<Staffing, Variant> variants = new HashMap<>();
  private final Map<UnitId, String> bureauNames = new HashMap<>();

  RelivePast(
      Agency agency, Catalogue catalogue, RunClock clocks, PublicAddress address, Instant now) {
    this.agency = agency;
    this.catalogue = catalogue;
    this.clocks = clocks;
    this.address = address;
    this.now = now;
  }

  private record Post(OfficerId officer, UnitId bureau) {}

  private record Edition(String item, LocalDate day) {}

  private record Staffing(String item, UnitId bureau, LocalDate day) {}

  Variant variant(PastMatter matter) {
    var opening = matter.opening();
    return variants.computeIfAbsent(
        new Staffing(opening.item(), opening.bureau(), Dates.dayOf(matter.openedAt())),
        key -> catalogue.variant(key.item(), key.bureau(), key.day()));
  }

  PastLife live(PastMatter matter, String number, String queryCode) {
    var life = new Life(matter, number);
    life.open(queryCode);
    matter.steps().forEach(life::take);
    return life.told();
  }

  private Item item(PastMatter matter) {
    return items.computeIfAbsent(
        new Edition(matter.opening().item(), Dates.dayOf(matter.openedAt())),
        key -> catalogue.item(key.item(), key.day()).orElseThrow());
  }

  private Officer officer(OfficerId id) {
    return officers.computeIfAbsent(id, agency::officer);
  }

  private Candidate candidate(OfficerId id, UnitId bureau) {
    var held =
        roles.computeIfAbsent(
            new Post(id, bureau), post -> agency.rolesIn(id, bureau, Dates.dayOf(now)));
    return new Candidate(id, held, Optional.empty());
  }

  /** One matter on its way. */
  private final class Life {
    private final PastMatter matter;
    private final String number;
    private final ProcedureTable table;
    private final Variant variant;
    private final UnitId bureau;
    private final List<Line> journal = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Ticking> ticking = new ArrayList<>();
    private final List<GivenNotice> notices = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private String stage;
    private int round = 1;
    private Optional<OfficerId> handler = Optional.empty();
    private Optional<Instant> concludedAt = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();

    Life(PastMatter matter, String number) {
      this.matter = matter;
      this.number = number;
      this.table = new ProcedureTable(matter.opening().procedure());
      this.variant = variant(matter);
      this.bureau = matter.opening().bureau();
      this.stage = table.start();
    }

    void open(String queryCode) {
      var at = matter.openedAt();
      var item = item(matter);
      var opener =
          switch (matter.opening().by()) {
            case Actor.Officer officer -> atTheCounter(officer);
            case Actor.Citizen _ -> Author.party();
            case Actor.TheSystem() -> Author.system();
          };
      write(at, JournalLine.OPEN, stage, opener, "", Optional.empty());
      startClock(item.promisedDays(), item.statutoryDays(), item.statutoryBasis(), at);
      put(hands().next(byOfficer(opener), this::mayGoOn), at);
      tell(
          at,
          OpenMatter.opened(
              number,
              queryCode,
              ticking.getLast().days.map(Days::due),
              handler.map(id -> officer(id).name()).orElseGet(this::bureauName),
              matter.opening().subject(),
              address.of(Matter.progressPath(queryCode))));
    }

    private String bureauName() {
      return bureauNames.computeIfAbsent(
          bureau, id -> agency.unit(id).name().in(matter.opening().party().language()));
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
      ticking.forEach(clock -> strike(clock));
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
          ticking.stream().map(Ticking::told).toList(),
          notices,
          outcome);
    }

    private void conclude(Row row, StageRule rule, Instant at) {
      release(at);
      concludedAt = Optional.of(at);
      var decides = row.by() instanceof By.Officers && rule.decides();
      outcome =
          Optional.of(
              clocks.outcome(
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
      return candidate(id, bureau).roles().stream()
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
          officer(id).name(),
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
      return hands().mayGoOn(candidate(officer.officer(), bureau), taken);
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

    private void startClock(int promised, int statutory, LegalBasis basis, Instant at) {
      var clock = new Ticking(round, promised, statutory, basis, at);
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
        startClock(clock.promised, clock.statutory, clock.basis, at);
        return;
      }
      switch (rule.clock()) {
        case RUNS -> clock.goOn(at);
        case STOPS -> clock.stop(at, row.to());
        case ENDS -> clock.end(at);
      }
    }

    private void strike(Ticking clock) {
      var strikes =
          clock.days.map(days ->
              days.due()
                  .plusDays(1)
                  .atStartOfDay(Dates.ZONE)
                  .plusMinutes(STRIKES_AFTER_MINUTES)
                  .toInstant());
      clock.struck =
          strikes.filter(at -> !at.isAfter(now) && clock.ended.filter(at::isAfter).isEmpty());
      clock.struck.ifPresent(at ->
          journal.add(
              new Line(
                  clock.round,
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

  /** A clock of one round while the matter is on its way. */
  private final class Ticking {
    private final int round;
    private final int promised;
    private final int statutory;
    private final LegalBasis basis;
    private final Instant started;
    private final List<Stop> stops = new ArrayList<>();
    private Optional<Days> days = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<Instant> struck = Optional.empty();

    Ticking(int round, int promised, int statutory, LegalBasis basis, Instant started) {
      this.round = round;
      this.promised = promised;
      this.statutory = statutory;
      this.basis = basis;
      this.started = started;
    }

    void show() {
      days = Optional.of(clocks.reckon(running(0)));
    }

    void stop(Instant at, String stage) {
      if (!isStopped()) {
        stops.add(new Stop(at, Optional.empty(), stage));
        days = Optional.empty();
      }
    }

    void goOn(Instant at) {
      if (isStopped()) {
        resume(at);
        show();
      }
    }

    void end(Instant at) {
      resume(at);
      ended = Optional.of(at);
    }

    private void resume(Instant at) {
      if (isStopped()) {
        var last = stops.removeLast();
        stops.add(new Stop(last.stoppedAt(), Optional.of(at), last.stage()));
      }
    }

    private boolean isStopped() {
      return !stops.isEmpty() && stops.getLast().resumedAt().isEmpty();
    }

    RunningClock running(long matter) {
      return new RunningClock(
          0,
          matter,
          round,
          Dates.dayOf(started),
          promised,
          statutory,
          basis,
          days.map(Days::due),
          days.map(Days::statutoryDue),
          days.map(Days::provisional).orElse(false),
          ended.isPresent(),
          List.copyOf(stops));
    }

    Clock told() {
      return new Clock(round, started, running(0), days, List.copyOf(stops), ended, struck);
    }
  }
}
