package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.MattersImport;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.documents.DocumentsImport;
import hongdun.documents.DocumentsImport.PastPaper;
import hongdun.ledger.ActsImported;
import hongdun.naming.Names;
import hongdun.naming.ProposedName;
import hongdun.portal.Accounts;
import hongdun.portal.Accounts.Account;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationFill;
import hongdun.portal.DemonstrationPlan;
import hongdun.register.RegisterImport;
import hongdun.registration.ApplicationId;
import hongdun.registration.demonstration.Courses.Course;
import hongdun.registration.demonstration.Courses.Fate;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.persistence.ApplicationBatches;
import hongdun.shared.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 演示办件 — the applications for establishing a company of a demonstration, each with its matter, its
 * officers, what became of it and, if it was approved, the entity. It asks the rooms below in bulk.
 */
@Component
class FillMatters implements DemonstrationFill {
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
      ApplicationBatches batches,
      ScopeCatalogue scopes,
      Judgement judgement,
      Remedies.Places remedies,
      PaperOrders papers) {}

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

  /** One part of the filling. */
  private final class Part {
    private final DemonstrationPlan plan;
    private final List<Course> courses;
    private final int first;
    private final Map<Region, Unit> competent = new HashMap<>();
    private final Map<Asked, List<Officer>> holders = new HashMap<>();
    private final StoryEntities entities;
    private final StoryRows rows;
    private final StoryPapers papers;
    private final StoryMatters matters;
    private final List<Account> agents;
    private final Item item;

    Part(DemonstrationPlan plan, List<Course> courses, int first) {
      this.plan = plan;
      this.courses = courses;
      this.first = first;
      this.agents = world.agents(plan, below.accounts());
      this.item =
          below.catalogue().item(EstablishLlc.CODE, Dates.dayOf(plan.start())).orElseThrow();
      var words = new StoryWords(world);
      this.entities = new StoryEntities(plan, world, below.register(), own.scopes());
      this.rows = new StoryRows(words, entities);
      this.papers = new StoryPapers(own.papers(), own.remedies(), words, entities);
      this.matters = new StoryMatters(words, entities);
    }

    private record Asked(Unit bureau, Role role) {}

    void fill() {
      var stories = stories();
      entities.establish(
          stories.stream().filter(story -> story.course().fate() == Fate.APPROVED).toList(), first);
      own.batches().insert(stories.stream().map(rows::application).toList());
      stories.stream().filter(story -> story.course().fate().isOpen()).forEach(this::claimName);
      var past = stories.stream().map(matters::matter).toList();
      issue(stories, below.matters().bringIn(past, plan.random("query-codes", first)));
      events.publishEvent(new ActsImported(stories.stream().flatMap(matters::decision).toList()));
    }

    /** The papers of the matters, and with the notices what they named. */
    private void issue(List<Story> stories, List<Matter> brought) {
      var issued = new ArrayList<PastPaper>();
      var notices = new HashMap<Integer, Story>();
      for (int i = 0; i < stories.size(); i++) {
        var story = stories.get(i);
        var matter = brought.get(i);
        issued.addAll(papers.received(story, matter));
        if (story.course().wasReturned()) {
          notices.put(issued.size(), story);
          issued.add(papers.correctionNotice(story, matter));
        }
        issued.addAll(papers.decision(story, matter));
      }
      var ids = below.documents().bringIn(issued);
      own.batches()
          .insertCorrections(
              notices.entrySet().stream()
                  .map(notice -> rows.correction(notice.getValue(), ids.get(notice.getKey())))
                  .toList());
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
          item,
          world.lastToMend(course));
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

    /**
     * The name of an open application is kept for it; one that is refused to it shows as a fault.
     */
    private void claimName(Story story) {
      var draft = story.draft();
      below
          .names()
          .claim(
              story.application().value(),
              ProposedName.of(InventedWorld.nameOf(draft), own.judgement().industry(draft)),
              Dates.dayOf(plan.start()));
    }
  }
}
