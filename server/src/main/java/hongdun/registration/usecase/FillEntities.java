package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationFill;
import hongdun.portal.DemonstrationPlan;
import hongdun.register.EntityType;
import hongdun.register.Establishment;
import hongdun.register.RegisterImport;
import hongdun.register.RegisterImport.PastEntity;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Establishing;
import hongdun.registration.usecase.InventedWorld.Planned;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * 演示主体 — the entities of a demonstration that were in the book before it kept matters: companies
 * since 1998, sole traders, enterprises of one owner, partnerships and co-operatives.
 */
@Component
class FillEntities implements DemonstrationFill {
  private static final LocalDate FIRST = LocalDate.of(1998, 1, 5);

  /** No matter: these were registered before. */
  private static final MatterId NONE = new MatterId(0);

  private final InventedWorld world;
  private final Agency agency;
  private final RegisterImport register;
  private final ScopeCatalogue scopes;

  FillEntities(InventedWorld world, Agency agency, RegisterImport register, ScopeCatalogue scopes) {
    this.world = world;
    this.agency = agency;
    this.register = register;
    this.scopes = scopes;
  }

  @Override
  public String titleKey() {
    return "registration.demonstration.entities";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public int count(DemonstrationPlan plan) {
    return plan.entities() - world.of(plan).approvals();
  }

  @Override
  public void fill(DemonstrationPlan plan, int from, int to) {
    var planned = world.of(plan);
    Map<Region, UnitId> competent = new HashMap<>();
    var entities =
        IntStream.range(from, to)
            .map(place -> planned.approvals() + place)
            .mapToObj(number -> entity(planned, number, competent))
            .toList();
    register.bringIn(entities, plan.random("entity-codes", -1L - from));
  }

  PastEntity entity(Planned planned, int number, Map<Region, UnitId> competent) {
    var chance = planned.plan().random("entity", number);
    var today = Dates.dayOf(planned.plan().start());
    var type = type(chance);
    var established = established(type, today, chance);
    var draft = draft(planned, number, type, established);
    var authority =
        competent.computeIfAbsent(
            new Region(draft.name().region()),
            region -> agency.competentFor(region, today).orElseThrow().id());
    var establishment =
        new Establishing(draft, established)
            .establishment(
                NONE,
                authority,
                InventedWorld.nameOf(draft),
                world.domicile(planned.plan(), draft),
                scopes.items());
    return planned.pastEntity(number, as(type, establishment));
  }

  private static EntityType type(RandomGenerator chance) {
    int drawn = chance.nextInt(100);
    if (drawn < 42) {
      return EntityType.LLC;
    }
    if (drawn < 80) {
      return EntityType.INDIVIDUAL_HOUSEHOLD;
    }
    if (drawn < 88) {
      return EntityType.SOLE_PROPRIETORSHIP;
    }
    return drawn < 94 ? EntityType.PARTNERSHIP : EntityType.FARMER_COOP;
  }

  /** The more, the later; there are co-operatives since 2007. */
  private static LocalDate established(EntityType type, LocalDate today, RandomGenerator chance) {
    var first = type == EntityType.FARMER_COOP ? LocalDate.of(2007, 7, 2) : FIRST;
    var days = ChronoUnit.DAYS.between(first, today);
    return first.plusDays((long) (Math.sqrt(chance.nextDouble()) * days));
  }

  private static Draft draft(Planned planned, int number, EntityType type, LocalDate on) {
    var companies = planned.companies();
    return switch (type) {
      case INDIVIDUAL_HOUSEHOLD -> companies.household(number, on);
      case SOLE_PROPRIETORSHIP -> companies.soleProprietorship(number, on);
      case PARTNERSHIP -> companies.partnership(number, on);
      case FARMER_COOP -> companies.cooperative(number, on);
      default -> companies.company(number, on);
    };
  }

  /** A draft without a household's answers is entered as a company's; its type is another's. */
  private static Establishment as(EntityType type, Establishment entered) {
    return new Establishment(
        entered.matter(),
        entered.authority(),
        type,
        entered.name(),
        entered.region(),
        entered.domicile(),
        entered.capital(),
        entered.established(),
        entered.term(),
        entered.scope(),
        entered.scopeItems(),
        entered.industry(),
        entered.people(),
        entered.contributions(),
        entered.composition());
  }
}
