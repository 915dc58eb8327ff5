package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.BarredAtTheCounter;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.MatterOpened;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.DeskBasis;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.QueryCode;
import hongdun.casework.persistence.DelegatedMatters;
import hongdun.casework.persistence.DelegatedMatters.Kept;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Matters.Terms;
import hongdun.casework.usecase.PassOn.Stay;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Delegation;
import hongdun.portal.Dates;
import hongdun.portal.PublicAddress;
import hongdun.shared.Actor;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 登记办件 — opens a matter. */
@Component
class OpenMatter {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KIND_LENGTH = 3;

  private final Agency agency;
  private final Catalogue catalogue;
  private final Courses courses;
  private final InstantSource clock;
  private final Register register;
  private final PublicAddress address;
  private final ApplicationEventPublisher events;

  OpenMatter(
      Agency agency,
      Catalogue catalogue,
      Courses courses,
      InstantSource clock,
      Register register,
      PublicAddress address,
      ApplicationEventPublisher events) {
    this.agency = agency;
    this.catalogue = catalogue;
    this.courses = courses;
    this.clock = clock;
    this.register = register;
    this.address = address;
    this.events = events;
  }

  Matter open(Opening opening) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var today = Dates.dayOf(at);
    register.insistOnReception(opening, today);
    var beginning = courses.begin(opening, today);
    var variant = beginning.variant();
    var terms = beginning.terms();
    var item =
        catalogue
            .item(opening.item(), today)
            .orElseThrow(() -> new IllegalArgumentException("No item " + opening.item()))
            .promising(variant.promisedDays());
    var rules = new RuleSet(opening.ruleSet());
    var table = new ProcedureTable(opening.procedure()).under(variant, rules);
    var series = series(agency.unit(terms.bureau()), opening.procedure().code(), today);
    var author = author(opening);
    var place = courses.place(terms.bureau(), opening.item(), terms.course(), today);

    var id = register.add(opening, table.start(), terms, at);
    register.start(id, table, item, at);
    register.journal(id, table.start(), author, at);
    var handler =
        register.hand(new Stay(id, place, table, table.start(), variant), opener(opening), at);
    terms
        .course()
        .delegate()
        .flatMap(to ->
            courses.instrument(
                terms.bureau(), to, opening.item(), terms.course().entityType(), today))
        .ifPresent(instrument -> register.delegate(id, instrument));
    events.publishEvent(new MatterOpened(id, terms.bureau().value(), rules, at));
    var matter = register.number(id, series, handler);
    register.tell(matter, opened(matter), at);
    return matter;
  }

  /** The series of a bureau, kind and year: 510105-REG-2026. */
  static String series(Unit bureau, String procedure, LocalDate on) {
    return "%s-%s-%d".formatted(bureau.region().code(), kind(procedure), on.getYear());
  }

  static String number(String series, long n) {
    return "%s-%06d".formatted(series, n);
  }

  /** REG of registration.establish-llc. */
  private static String kind(String procedure) {
    return procedure.substring(0, KIND_LENGTH).toUpperCase(Locale.ROOT);
  }

  private static Optional<ByOfficer> opener(Opening opening) {
    return opening.by() instanceof Actor.Officer(var officer, var unit)
        ? Optional.of(new ByOfficer(new OfficerId(officer), new UnitId(unit)))
        : Optional.empty();
  }

  private Author author(Opening opening) {
    return switch (opening.by()) {
      case Actor.Citizen _ -> Author.party();
      case Actor.Officer officer -> register.authorAtTheCounter(officer, Role.ACCEPTOR);
      case Actor.TheSystem() -> Author.system();
    };
  }

  private Notice opened(Matter matter) {
    var handler =
        matter
            .handler()
            .map(officer -> agency.officer(officer).name())
            .orElseGet(() -> agency.unit(matter.bureau()).name().in(matter.party().language()));
    return opened(
        matter.number(),
        matter.queryCode(),
        matter.due(),
        handler,
        matter.subject(),
        address.of(matter.progressPath()));
  }

  /** Tells the party where his matter stands and, by a whole address, where he can look. */
  static Notice opened(
      String number,
      String code,
      Optional<LocalDate> due,
      String handler,
      String subject,
      String progress) {
    return new Notice(
        "casework.opened.subject",
        "casework.opened.body",
        List.of(number, code, due.map(LocalDate::toString).orElse(""), handler, subject, progress));
  }

  /** 登记簿记 — what is written when a matter opens. */
  @Component
  static class Register {
    private final Matters matters;
    private final Journal journal;
    private final RunClock clocks;
    private final PassOn passOn;
    private final TellParty party;
    private final CheckActor actors;
    private final DelegatedMatters delegated;

    Register(
        Matters matters,
        Journal journal,
        RunClock clocks,
        PassOn passOn,
        TellParty party,
        CheckActor actors,
        DelegatedMatters delegated) {
      this.matters = matters;
      this.journal = journal;
      this.clocks = clocks;
      this.passOn = passOn;
      this.party = party;
      this.actors = actors;
      this.delegated = delegated;
    }

    /** Adds the matter under a query code that nobody else has. */
    MatterId add(Opening opening, String stage, Terms terms, Instant at) {
      Optional<MatterId> added;
      do {
        added = matters.add(opening, stage, terms, QueryCode.random(RANDOM), at);
      } while (added.isEmpty());
      return added.get();
    }

    void start(MatterId id, ProcedureTable table, hongdun.catalogue.Item item, Instant at) {
      clocks.start(id, table, item, at);
    }

    void journal(MatterId id, String stage, Author author, Instant at) {
      journal.write(
          new JournalLine(
              id, at, JournalLine.OPEN, stage, stage, author, "", DeskBasis.of(JournalLine.OPEN)));
    }

    /** Who has it in hand then; empty while it waits. */
    Optional<OfficerId> hand(Stay stay, Optional<ByOfficer> opener, Instant at) {
      return passOn.begin(stay, opener, Dates.dayOf(at), at);
    }

    void delegate(MatterId id, Delegation instrument) {
      delegated.keep(id, new Kept(instrument.id(), instrument.number(), true));
    }

    /** The number comes last: whoever opens another matter of the series waits from here on. */
    Matter number(MatterId id, String series, Optional<OfficerId> handler) {
      matters.number(id, series, handler);
      return matters.find(id).orElseThrow();
    }

    void tell(Matter matter, Notice notice, Instant at) {
      party.tell(matter, notice, at);
    }

    /** Whoever lets an officer open asks {@link hongdun.casework.Reception} before. */
    void insistOnReception(Opening opening, LocalDate on) {
      if (opening.by() instanceof Actor.Officer officer) {
        actors
            .barFromOpening(officer, opening.parties(), on)
            .ifPresent(why -> {
              throw new BarredAtTheCounter(why);
            });
      }
    }

    Author authorAtTheCounter(Actor.Officer officer, Role role) {
      return actors.author(officer, role, Optional.empty(), true);
    }
  }
}
