package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.MattersImport;
import hongdun.casework.MattersImport.PastMatter;
import hongdun.casework.MattersImport.PastStep;
import hongdun.casework.MattersImport.Telling;
import hongdun.casework.Party;
import hongdun.casework.RuleSet;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.documents.DocumentId;
import hongdun.documents.DocumentsImport;
import hongdun.documents.DocumentsImport.PastPaper;
import hongdun.ledger.ActsImported;
import hongdun.ledger.AdministrativeAct;
import hongdun.naming.Names;
import hongdun.portal.Accounts;
import hongdun.portal.Accounts.Account;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationFill;
import hongdun.portal.DemonstrationPlan;
import hongdun.register.EntityState;
import hongdun.register.Establishment;
import hongdun.register.MarketEntity;
import hongdun.register.RegisterImport;
import hongdun.register.RegisterImport.Imported;
import hongdun.registration.ApplicationId;
import hongdun.registration.RegistrationApproved;
import hongdun.registration.RegistrationRefused;
import hongdun.registration.demonstration.Courses.Course;
import hongdun.registration.demonstration.Courses.Fate;
import hongdun.registration.demonstration.Courses.Taken;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.PastApplication;
import hongdun.registration.domain.PastApplication.Became;
import hongdun.registration.domain.PastApplication.Submission;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Signatories;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.ApplicationBatches;
import hongdun.registration.persistence.ApplicationBatches.PastCorrection;
import hongdun.registration.usecase.PaperOrders.About;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 演示办件 — the applications for establishing a company of a demonstration, each with its matter, its
 * officers, what became of it and, if it was approved, the entity. It asks the rooms below in bulk.
 */
@Component
class FillMatters implements DemonstrationFill {
  private static final Set<String> ORIGINALS = new TreeSet<>(Set.of("identity", "domicile"));
  private static final Duration FILLED_IN = Duration.ofMinutes(25);

  private final InventedWorld world;
  private final Below below;
  private final Own own;
  private final ApplicationEventPublisher events;

  FillMatters(InventedWorld world, Below below, Own own, ApplicationEventPublisher events) {
    this.world = world;
    this.below = below;
    this.own = own;
    this.events = events;
  }

  /** The rooms that are asked. */
  @Component
  record Below(
      Agency agency,
      Catalogue catalogue,
      RegisterImport register,
      MattersImport matters,
      DocumentsImport documents,
      Names names,
      Accounts accounts) {}

  /** What registration itself writes. */
  @Component
  record Own(
      ApplicationBatches batches, ScopeCatalogue scopes, Judgement judgement, PaperOrders papers) {}

  @Override
  public String titleKey() {
    return "registration.demonstration.matters";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public int count(DemonstrationPlan plan) {
    return plan.matters();
  }

  @Override
  public void fill(DemonstrationPlan plan, int from, int to) {
    new Part(plan, world.of(plan).courses().subList(from, to), from).fill();
    if (to == plan.matters()) {
      world.forget();
    }
  }

  /** 经办人员 — who handles an application: one of each kind of its bureau. */
  private record Staff(Unit bureau, Officer acceptor, Officer examiner, Officer approver) {
    Actor.Officer actor(Officer officer) {
      return new Actor.Officer(officer.id().value(), bureau.id().value());
    }

    Optional<Officer> withId(OfficerId id) {
      return Stream.of(acceptor, examiner, approver)
          .filter(officer -> officer.id().equals(id))
          .findFirst();
    }

    Actor.Officer of(Step step) {
      return switch (step) {
        case ACCEPT, RETURN, PROPOSE_APPROVAL, PROPOSE_REFUSAL -> actor(examiner);
        case REEXAMINE, APPROVE, REFUSE, SEND_BACK -> actor(approver);
        case RESUBMIT, WITHDRAW, LAPSE, DEEM_ACCEPTED -> actor(acceptor);
      };
    }
  }

  /** One application with everything that is known of it before it is written. */
  private record Story(
      Course course,
      ApplicationId application,
      MatterId matter,
      Draft draft,
      Optional<Account> account,
      Staff staff,
      Item item) {
    Region region() {
      return new Region(draft.name().region());
    }

    Actor applicant() {
      return account
          .<Actor>map(online -> new Actor.Citizen(online.id()))
          .orElseGet(() -> staff.actor(staff.acceptor()));
    }

    Party party() {
      var person = draft.people().getFirst();
      return account
          .map(online ->
              new Party(
                  Optional.of(online.id()),
                  Sensitive.of(online.displayName()),
                  Sensitive.of(online.address()),
                  Language.ZH))
          .orElseGet(() ->
              new Party(
                  Optional.empty(),
                  Sensitive.of(person.name()),
                  Sensitive.of(person.contact()),
                  Language.ZH));
    }
  }

  /** One part of the filling. */
  private final class Part {
    private final DemonstrationPlan plan;
    private final List<Course> courses;
    private final int first;
    private final Map<Region, Unit> competent = new HashMap<>();
    private final Map<Asked, List<Officer>> holders = new HashMap<>();
    private final Map<Region, Judgement.Remedies> remedies = new HashMap<>();
    private final Map<MatterId, MarketEntity> entities = new HashMap<>();
    private final List<Account> agents;
    private final Item item;

    Part(DemonstrationPlan plan, List<Course> courses, int first) {
      this.plan = plan;
      this.courses = courses;
      this.first = first;
      this.agents = world.agents(plan, below.accounts());
      this.item =
          below.catalogue().item(EstablishLlc.CODE, Dates.dayOf(plan.start())).orElseThrow();
    }

    private record Asked(Unit bureau, Role role) {}

    void fill() {
      var stories = stories();
      establish(stories.stream().filter(story -> story.course().fate() == Fate.APPROVED).toList());
      own.batches().insert(stories.stream().map(this::application).toList());
      stories.stream().filter(story -> story.course().fate().isOpen()).forEach(this::claimName);
      var matters =
          below
              .matters()
              .bringIn(
                  stories.stream().map(this::matter).toList(), plan.random("query-codes", first));
      issue(stories, matters);
      events.publishEvent(new ActsImported(stories.stream().flatMap(this::decision).toList()));
    }

    private List<Story> stories() {
      var matters = below.matters().reserve(courses.size());
      var applications = own.batches().takeIds(courses.size());
      var stories = new ArrayList<Story>(courses.size());
      for (int i = 0; i < courses.size(); i++) {
        stories.add(story(courses.get(i), applications.get(i), matters.get(i)));
      }
      return stories;
    }

    private Story story(Course course, ApplicationId application, MatterId matter) {
      var chance = plan.random("staff", course.number());
      var draft = world.of(plan).applicationOf(course);
      Optional<Account> account =
          chance.nextInt(10) < 7
              ? Optional.of(agents.get(chance.nextInt(agents.size())))
              : Optional.empty();
      return new Story(
          course,
          application,
          matter,
          draft,
          account,
          staff(new Region(draft.name().region()), chance),
          item);
    }

    private Staff staff(Region region, RandomGenerator chance) {
      var bureau =
          competent.computeIfAbsent(
              region,
              one -> below.agency().competentFor(one, Dates.dayOf(plan.start())).orElseThrow());
      return new Staff(
          bureau,
          oneOf(bureau, Role.ACCEPTOR, chance),
          oneOf(bureau, Role.EXAMINER, chance),
          oneOf(bureau, Role.APPROVER, chance));
    }

    private Officer oneOf(Unit bureau, Role role, RandomGenerator chance) {
      var of =
          holders.computeIfAbsent(
              new Asked(bureau, role),
              asked -> below.agency().holders(bureau.id(), role, Dates.dayOf(plan.start())));
      return of.get(chance.nextInt(of.size()));
    }

    // ---- the register

    private void establish(List<Story> approved) {
      var past = approved.stream().map(this::entity).toList();
      var imported = below.register().bringIn(past, plan.random("entity-codes", first));
      for (int i = 0; i < approved.size(); i++) {
        var story = approved.get(i);
        entities.put(story.matter(), licensed(story, past.get(i).establishment(), imported.get(i)));
      }
    }

    private RegisterImport.PastEntity entity(Story story) {
      var on = Dates.dayOf(story.course().endedAt());
      var draft = story.draft();
      var establishment =
          new Establishing(draft, on)
              .establishment(
                  story.matter(),
                  story.staff().bureau().id(),
                  InventedWorld.nameOf(draft),
                  world.domicile(plan, draft),
                  own.scopes().items());
      return world.of(plan).pastEntity(story.course().number(), establishment);
    }

    /** The entity as it was when its licence was issued. */
    private static MarketEntity licensed(
        Story story, Establishment establishment, Imported imported) {
      return new MarketEntity(
          imported.entity(),
          imported.code(),
          establishment.name().full(),
          establishment.type(),
          EntityState.ACTIVE,
          story.draft().people().getFirst().name(),
          establishment.capital(),
          establishment.established(),
          establishment.authority(),
          establishment.region(),
          establishment.domicile(),
          establishment.scope());
    }

    private MarketEntity entityOf(Story story) {
      return Optional.ofNullable(entities.get(story.matter())).orElseThrow();
    }

    // ---- registration's own rows

    private PastApplication application(Story story) {
      var course = story.course();
      var mended = course.wasMended();
      var submissions = new ArrayList<Submission>();
      submissions.add(
          new Submission(mended ? faulty(story.draft()) : story.draft(), course.openedAt()));
      course.steps().stream()
          .filter(taken -> taken.step() == Step.RESUBMIT)
          .forEach(taken -> submissions.add(new Submission(story.draft(), taken.at())));
      return new PastApplication(
          story.application(),
          story.item().code(),
          applicant(story),
          Language.ZH,
          story.matter(),
          submissions,
          signatures(story, submissions.getLast().at()),
          List.copyOf(ORIGINALS),
          story.staff().acceptor().id().value(),
          course.steps().stream().flatMap(taken -> opinion(story, taken).stream()).toList(),
          Optional.ofNullable(entities.get(story.matter()))
              .map(entity -> new Became(entity.id(), entity.code(), course.endedAt())));
    }

    private Applicant applicant(Story story) {
      var party = story.party();
      return story
          .account()
          .<Applicant>map(online -> new Applicant.Online(online.id()))
          .orElseGet(() ->
              new Applicant.WalkIn(
                  story.staff().acceptor().id().value(),
                  story.staff().bureau().id(),
                  party.name(),
                  party.address()));
    }

    /** What was handed in before it was mended: the address without its number. */
    private static Draft faulty(Draft draft) {
      var premises = draft.premises();
      return draft.withPremises(
          new Draft.PremisesAnswers(
              premises.address().replaceAll("[0-9].*", ""), premises.right(), premises.owner()));
    }

    private List<Signature> signatures(Story story, Instant submittedAt) {
      var way = story.account().isPresent() ? Signature.Way.LINK : Signature.Way.COUNTER;
      return Signatories.of(story.draft()).stream()
          .map(signatory ->
              new Signature(signatory.key(), signatory.name(), way, submittedAt.minus(FILLED_IN)))
          .toList();
    }

    private Optional<Opinion> opinion(Story story, Taken taken) {
      return switch (taken.step()) {
        case PROPOSE_APPROVAL, PROPOSE_REFUSAL, REEXAMINE, APPROVE, REFUSE ->
            Optional.of(
                new Opinion(
                    taken.step(),
                    story.staff().of(taken.step()).officer(),
                    note(taken.step()),
                    taken.at()));
        case ACCEPT, RETURN, RESUBMIT, SEND_BACK, WITHDRAW, LAPSE, DEEM_ACCEPTED ->
            Optional.empty();
      };
    }

    private PastCorrection correction(Story story, DocumentId notice) {
      return new PastCorrection(
          story.application(),
          1,
          story.staff().examiner().id().value(),
          List.of(remark(story)),
          notice.value(),
          !story.course().fate().isOpen(),
          returnedAt(story));
    }

    private static Instant returnedAt(Story story) {
      return story.course().steps().stream()
          .filter(taken -> taken.step() == Step.RETURN)
          .findFirst()
          .orElseThrow()
          .at();
    }

    private Remark remark(Story story) {
      var kind = story.course().wasMended() ? 1 : 2 + story.course().number() % 2;
      var cells = world.lexicon().cells("remark-" + kind);
      var basis =
          kind == 1
              ? Law.REGISTRATION_REGULATION.article(19)
              : Law.REGISTRATION_REGULATION.article(16);
      return new Remark(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          basis.in(Language.ZH),
          basis.in(Language.EN));
    }

    /**
     * The name of an open application is kept for it; one that is refused to it shows as a fault.
     */
    private void claimName(Story story) {
      var draft = story.draft();
      below
          .names()
          .claim(
              story.application().value(),
              InventedWorld.nameOf(draft),
              own.judgement().industry(draft),
              Dates.dayOf(plan.start()));
    }

    // ---- papers

    /** The papers of the matters, and with the notices what they named. */
    private void issue(List<Story> stories, List<Matter> matters) {
      var papers = new ArrayList<PastPaper>();
      var notices = new HashMap<Integer, Story>();
      for (int i = 0; i < stories.size(); i++) {
        var story = stories.get(i);
        var about = new About(matters.get(i), item, story.staff().bureau());
        var endedAt = story.course().endedAt();
        if (story.course().fate().isOpen()) {
          papers.add(receipt(story, about));
        }
        if (story.course().wasReturned()) {
          notices.put(papers.size(), story);
          papers.add(correctionNotice(story, about));
        }
        switch (story.course().fate()) {
          case APPROVED ->
              own.papers()
                  .approval(about, entityOf(story))
                  .forEach(order -> papers.add(new PastPaper(order, endedAt)));
          case REFUSED -> papers.add(refusal(story, about));
          default -> {
            // no decision
          }
        }
      }
      var ids = below.documents().bringIn(papers);
      own.batches()
          .insertCorrections(
              notices.entrySet().stream()
                  .map(notice -> correction(notice.getValue(), ids.get(notice.getKey())))
                  .toList());
    }

    private PastPaper receipt(Story story, About about) {
      var openedAt = story.course().openedAt();
      return new PastPaper(
          own.papers()
              .receipt(
                  about,
                  openedAt,
                  about.matter().handler().flatMap(story.staff()::withId),
                  IssuedPapers.received(story.draft(), item, ORIGINALS)),
          openedAt);
    }

    private PastPaper correctionNotice(Story story, About about) {
      var at = returnedAt(story);
      return new PastPaper(
          own.papers()
              .correctionNotice(
                  about, List.of(remark(story)), story.staff().examiner(), Dates.dayOf(at)),
          at);
    }

    private PastPaper refusal(Story story, About about) {
      return new PastPaper(
          own.papers()
              .refusal(
                  about,
                  note(Step.REFUSE),
                  story.staff().approver(),
                  remedies.computeIfAbsent(story.region(), own.judgement()::remediesOf)),
          story.course().endedAt());
    }

    // ---- the desk

    private PastMatter matter(Story story) {
      return new PastMatter(
          story.matter(),
          new Opening(
              EstablishLlc.PROCEDURE,
              story.item().code(),
              story.draft().name().full(),
              story.staff().bureau().id(),
              story.region(),
              story.item().ruleSet(),
              story.party(),
              Set.of(),
              story.applicant()),
          story.course().openedAt(),
          story.course().steps().stream().map(taken -> step(story, taken)).toList());
    }

    private PastStep step(Story story, Taken taken) {
      var by =
          switch (taken.step()) {
            case RESUBMIT, WITHDRAW -> story.applicant();
            case LAPSE -> new Actor.TheSystem();
            default -> story.staff().of(taken.step());
          };
      var note = taken.step() == Step.RETURN ? remark(story).what() : note(taken.step());
      return new PastStep(taken.step(), by, taken.at(), note, told(story, taken.step()));
    }

    private String note(Step step) {
      return switch (step) {
        case PROPOSE_APPROVAL -> world.lexicon().text("approve-reasons");
        case APPROVE -> world.lexicon().text("approved");
        case PROPOSE_REFUSAL -> world.lexicon().text("refuse-reasons");
        case REFUSE -> world.lexicon().text("refused");
        case WITHDRAW -> world.lexicon().text("withdrawn");
        case ACCEPT, RETURN, RESUBMIT, REEXAMINE, SEND_BACK, LAPSE, DEEM_ACCEPTED -> "";
      };
    }

    private Optional<Telling> told(Story story, Step step) {
      var subject = story.draft().name().full();
      return switch (step) {
        case RETURN -> Optional.of(number -> notice("returned", subject, number, "1"));
        case APPROVE -> {
          var code = entityOf(story).code().value();
          yield Optional.of(number -> notice("approved", subject, code, number));
        }
        case REFUSE -> Optional.of(number -> notice("refused", subject, number, note(step)));
        case ACCEPT,
            RESUBMIT,
            PROPOSE_APPROVAL,
            PROPOSE_REFUSAL,
            REEXAMINE,
            SEND_BACK,
            WITHDRAW,
            LAPSE,
            DEEM_ACCEPTED ->
            Optional.empty();
      };
    }

    private static Notice notice(String what, String... arguments) {
      var key = "registration.notice." + what;
      return new Notice(key + ".subject", key + ".body", List.of(arguments));
    }

    // ---- the ledger

    private Stream<AdministrativeAct> decision(Story story) {
      var bureau = story.staff().bureau().id().value();
      var rules = new RuleSet(story.item().ruleSet());
      var at = story.course().endedAt();
      return switch (story.course().fate()) {
        case APPROVED ->
            Stream.of(
                new RegistrationApproved(
                    story.application(), story.matter(), bureau, entityOf(story).id(), rules, at));
        case REFUSED ->
            Stream.of(
                new RegistrationRefused(story.application(), story.matter(), bureau, rules, at));
        default -> Stream.empty();
      };
    }
  }
}
