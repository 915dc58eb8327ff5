package hongdun.register.usecase;

import hongdun.agency.Agency;
import hongdun.agency.UnitId;
import hongdun.register.RegisterImport;
import hongdun.register.domain.OrganisationBodies;
import hongdun.register.persistence.EntityBatches;
import hongdun.register.persistence.EntityBatches.Coded;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 登记数据导入 — writes many entities of the past at once. */
@Component
class ImportEntities implements RegisterImport {
  private final Agency agency;
  private final EntityBatches batches;
  private final InstantSource clock;

  ImportEntities(Agency agency, EntityBatches batches, InstantSource clock) {
    this.agency = agency;
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Imported> bringIn(List<PastEntity> entities, RandomGenerator chance) {
    var codes = codes(entities, new OrganisationBodies(chance));
    var coded = new ArrayList<Coded>(entities.size());
    for (int i = 0; i < entities.size(); i++) {
      coded.add(new Coded(codes.get(i), entities.get(i)));
    }
    var ids = batches.insert(coded, clock.instant());
    var imported = new ArrayList<Imported>(entities.size());
    for (int i = 0; i < entities.size(); i++) {
      imported.add(new Imported(ids.get(i), codes.get(i)));
    }
    return imported;
  }

  /**
   * Draws again where a code is given already; a code drawn elsewhere meanwhile ends the import.
   */
  private List<UnifiedSocialCreditCode> codes(
      List<PastEntity> entities, OrganisationBodies bodies) {
    Map<UnitId, Region> divisions = new HashMap<>();
    var drawn = new ArrayList<UnifiedSocialCreditCode>(entities.size());
    entities.forEach(entity -> drawn.add(draw(entity, divisions, bodies)));
    var taken = new HashSet<>(batches.given(drawn));
    for (int i = 0; i < drawn.size(); i++) {
      while (!taken.add(drawn.get(i))) {
        drawn.set(i, draw(entities.get(i), divisions, bodies));
        taken.addAll(batches.given(List.of(drawn.get(i))));
      }
    }
    return drawn;
  }

  private UnifiedSocialCreditCode draw(
      PastEntity entity, Map<UnitId, Region> divisions, OrganisationBodies bodies) {
    var establishment = entity.establishment();
    return UnifiedSocialCreditCode.of(
        UnifiedSocialCreditCode.MARKET_REGULATION,
        EnterEstablishment.category(establishment.type()),
        divisions.computeIfAbsent(establishment.authority(), unit -> agency.unit(unit).region()),
        bodies.next());
  }
}
