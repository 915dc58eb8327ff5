package hongdun.registration.usecase;

import hongdun.casework.MatterId;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationPlan;
import hongdun.register.EntityState;
import hongdun.register.Establishment;
import hongdun.register.MarketEntity;
import hongdun.register.RegisterImport;
import hongdun.register.RegisterImport.Imported;
import hongdun.registration.domain.Establishing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 演示主体 — enters the companies of the approved stories in the book, and knows each by its matter.
 */
final class StoryEntities {
  private final DemonstrationPlan plan;
  private final InventedWorld world;
  private final RegisterImport register;
  private final ScopeCatalogue scopes;
  private final Map<MatterId, MarketEntity> entities = new HashMap<>();

  StoryEntities(
      DemonstrationPlan plan, InventedWorld world, RegisterImport register, ScopeCatalogue scopes) {
    this.plan = plan;
    this.world = world;
    this.register = register;
    this.scopes = scopes;
  }

  /** Enters these companies at once. */
  void establish(List<Story> approved, int first) {
    var past = approved.stream().map(this::entity).toList();
    var imported = register.bringIn(past, plan.random("entity-codes", first));
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
                scopes.items());
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
        Optional.of(establishment.capital()),
        establishment.established(),
        Optional.of(establishment.authority()),
        establishment.region(),
        establishment.domicile(),
        establishment.scope());
  }

  Optional<MarketEntity> find(Story story) {
    return Optional.ofNullable(entities.get(story.matter()));
  }

  MarketEntity of(Story story) {
    return find(story).orElseThrow();
  }
}
