package hongdun.casework.usecase;

import hongdun.agency.PartyKey;
import hongdun.agency.UnitId;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.ConflictDeclaration;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.ExampleCalendar;
import hongdun.casework.ExampleConflicts;
import hongdun.casework.ExamplePermit;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.MatterRoom;
import hongdun.casework.Party;
import hongdun.casework.Procedure;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.ClockStops;
import hongdun.casework.persistence.Clocks;
import hongdun.casework.persistence.Concerned;
import hongdun.casework.persistence.DelegatedMatters;
import hongdun.casework.persistence.Extensions;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Meetings;
import hongdun.casework.persistence.Notices;
import hongdun.casework.persistence.Outcomes;
import hongdun.casework.persistence.Recusals;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Place;
import hongdun.catalogue.Variant.StepRule;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.portal.Outbox;
import hongdun.portal.PublicAddress;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.Sensitive;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The real desk on the real database, for a made-up bureau whose clock stands until it is moved.
 */
final class ExampleDesk {
  static final long ACCOUNT = 4711;
  static final BilingualText NO_WORDS = new BilingualText("", "");

  final ExampleBureau bureau = new ExampleBureau();
  final List<Outbox.Message> sent = Collections.synchronizedList(new ArrayList<>());
  final Desk desk;
  final RuleClocks limits;
  final ExplainDue due;
  final Answerable answerable;
  private final TransactionTemplate transaction;
  private final ExampleConflicts involved;
  private volatile Instant now = Instant.parse("2026-11-02T01:00:00Z");
  private int promisedDays = 3;
  private final List<VariantVersion> versions = Collections.synchronizedList(new ArrayList<>());
  private String ruleSet = "R2022";
  private Variant variant = oneReviewOneApprove();

  ExampleDesk(ApplicationContext context) {
    this(context, ExampleCalendar.weekendsOnly());
  }

  ExampleDesk(ApplicationContext context, WorkingCalendar calendar) {
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    var matters = context.getBean(Matters.class);
    var journal = context.getBean(Journal.class);
    var clocks = context.getBean(Clocks.class);
    var stops = context.getBean(ClockStops.class);
    var extensions = context.getBean(Extensions.class);
    var assignments = context.getBean(Assignments.class);
    InstantSource clock = this::now;
    var catalogue = new ExampleCatalogue();
    var runClock = new RunClock(clocks, stops, context.getBean(Outcomes.class), calendar);
    var passOn = new PassOn(bureau, assignments, matters, journal);
    var party = new TellParty(context.getBean(Notices.class), journal, sent::add, context);
    var declarations = new Declarations(context.getBeanProvider(ConflictDeclaration.class));
    var recusals = context.getBean(Recusals.class);
    involved = context.getBean(ExampleConflicts.class);
    var conflicts = new CheckConflicts(bureau, bureau, declarations, recusals, clock);
    var courses =
        new Courses(
            bureau,
            catalogue,
            (_, _, _, _, _) -> Optional.empty(),
            new Procedures(context.getBeanProvider(MatterRoom.class)));
    var authority =
        new MatterAuthority(
            bureau,
            new Standing(courses, bureau, declarations, context.getBean(Standing.Hands.class)),
            context.getBean(Concerned.class));
    var actors = new CheckActor(bureau, journal, authority, conflicts);
    var following = new MoveMatter.Following(runClock, passOn);
    var procedures = new Procedures(context.getBeanProvider(MatterRoom.class));
    limits =
        new RuleClocks(
            new RuleClocks.Dials(clocks, stops, extensions, runClock, calendar),
            new RuleClocks.Record(matters, journal, party, context.getBean(Meetings.class)),
            new ClockPowers(authority, courses, actors, conflicts, clock),
            procedures,
            clock);
    due = new ExplainDue(clocks, extensions, calendar, clock);
    answerable = new Answerable(bureau, bureau, assignments, procedures);
    desk =
        new FrontDesk(
            new OpenMatter(
                bureau,
                catalogue,
                courses,
                clock,
                new OpenMatter.Register(
                    matters,
                    journal,
                    runClock,
                    passOn,
                    party,
                    actors,
                    context.getBean(DelegatedMatters.class)),
                new ExampleAddress(),
                context),
            new TakeStep(
                courses,
                actors,
                new MoveMatter(matters, journal, clocks, following, context),
                clock),
            party,
            new RecordDeed(bureau, journal, clock),
            new FrontDesk.Shelf(matters, journal),
            clock);
  }

  static Variant oneReviewOneApprove() {
    return variant(
        Variant.ONE_REVIEW_ONE_APPROVE,
        step ->
            switch (step) {
              case ACCEPT, PROPOSE_APPROVAL, CONSULT -> 1;
              case APPROVE, REFUSE, SEND_BACK -> 2;
              case RETURN, RESUBMIT, ANSWER, WITHDRAW, LAPSE -> 0;
            });
  }

  static Variant keepingApart(Set<Step> one, Set<Step> other) {
    return variant(
        Variant.ONE_REVIEW_ONE_APPROVE,
        step -> one.contains(step) ? 1 : other.contains(step) ? 2 : 0);
  }

  static Variant singlePerson() {
    return variant(Variant.SINGLE_PERSON, _ -> 0);
  }

  /** Every step of the law's table, by those the law names. */
  private static Variant variant(String code, ToIntFunction<Step> hand) {
    var steps =
        ExamplePermit.PROCEDURE.moves().stream()
            .filter(move -> move.by() instanceof Procedure.By.Officers)
            .map(move ->
                new StepRule(
                    move.from().name(),
                    move.step().name(),
                    ((Procedure.By.Officers) move.by()).roles(),
                    hand.applyAsInt(move.step()),
                    Place.BUREAU,
                    false))
            .toList();
    return new Variant(code, 3, 0, steps);
  }

  ExampleDesk under(Variant other) {
    variant = other;
    return this;
  }

  ExampleDesk promising(int days) {
    promisedDays = days;
    return this;
  }

  ExampleDesk underRules(String other) {
    ruleSet = other;
    return this;
  }

  /** Somebody is a party of a matter. */
  void involve(Matter matter, PartyKey... parties) {
    involved.involve(matter.id(), parties);
  }

  Instant now() {
    return now;
  }

  void at(String shanghaiTime) {
    now = Instant.parse(shanghaiTime + ":00+08:00");
  }

  Matter open() {
    return open(new Actor.Citizen(ACCOUNT));
  }

  Matter open(Actor by) {
    return inTransaction(() -> desk.open(opening(by)));
  }

  Opening opening(Actor by) {
    var account = by instanceof Actor.Citizen(var id) ? Optional.of(id) : Optional.<Long>empty();
    return new Opening(
        ExamplePermit.PROCEDURE,
        "example.permit",
        "某区金沙商贸有限公司",
        bureau.bureau(),
        bureau.region(),
        ruleSet,
        new Party(
            account,
            Sensitive.of("王小明"),
            Sensitive.of(account.isPresent() ? "wang@example.com" : ""),
            Language.ZH),
        Set.of(),
        by);
  }

  StepResult take(Matter matter, Step step, Actor by) {
    return take(matter, step, by, Set.of());
  }

  StepResult take(Matter matter, Step step, Actor by, Set<PartyKey> parties) {
    return inTransaction(
        () -> desk.take(new Taking(matter.id(), matter.version(), step, by, "", parties)));
  }

  /** A matter one officer accepted and proposes to approve. */
  Matter examined(Actor by) {
    return taken(taken(open(), Step.ACCEPT, by), Step.PROPOSE_APPROVAL, by);
  }

  /** Takes a step that must succeed. */
  Matter taken(Matter matter, Step step, Actor by) {
    return switch (take(matter, step, by)) {
      case Taken(var moved) -> moved;
      case Forbidden forbidden -> throw new AssertionError(forbidden.messageKey());
    };
  }

  <T> T inTransaction(Supplier<T> work) {
    return Optional.ofNullable(transaction.execute(_ -> work.get())).orElseThrow();
  }

  private static final class ExampleAddress implements PublicAddress {
    @Override
    public String of(String path) {
      return "https://example.cn" + path;
    }

    @Override
    public boolean isSettled() {
      return true;
    }

    @Override
    public boolean isEncrypted() {
      return false;
    }
  }

  private final class ExampleCatalogue implements Catalogue {
    @Override
    public Optional<Item> item(String code, LocalDate on) {
      return Optional.of(
          new Item(
              code,
              NO_WORDS,
              NO_WORDS,
              NO_WORDS,
              List.of(),
              List.of(),
              List.of(),
              "R2022",
              Math.max(3, promisedDays),
              Law.REGISTRATION_REGULATION.article(19),
              promisedDays,
              NO_WORDS,
              NO_WORDS,
              NO_WORDS,
              LocalDate.EPOCH));
    }

    @Override
    public List<Item> items(LocalDate on) {
      return List.of();
    }

    @Override
    public VariantVersion version(String item, String entityType, UnitId unit, LocalDate on) {
      var scope = new VariantVersion.Scope(item, Optional.of(unit), entityType);
      var content =
          new Variant(
              variant.code(),
              promisedDays,
              variant.afterCheck(),
              variant.steps(),
              variant.limits());
      // As in a bureau: all that is opened while nothing changes goes by the same version.
      return versions.stream()
          .filter(one -> one.scope().equals(scope) && one.variant().equals(content))
          .findFirst()
          .orElseGet(() -> added(scope, content, on));
    }

    private VariantVersion added(VariantVersion.Scope scope, Variant content, LocalDate on) {
      var version =
          new VariantVersion(
              new VariantId(versions.size() + 1L),
              scope,
              VariantVersion.State.ACTIVE,
              Optional.of(on),
              Optional.empty(),
              1,
              content);
      versions.add(version);
      return version;
    }

    @Override
    public VariantVersion version(VariantId id) {
      return versions.get((int) id.value() - 1);
    }

    @Override
    public List<RiskPoint> risks(String item) {
      return List.of();
    }
  }
}
