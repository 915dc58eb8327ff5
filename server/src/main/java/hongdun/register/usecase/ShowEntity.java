package hongdun.register.usecase;

import hongdun.agency.Agency;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.LicenceCopies;
import hongdun.register.MarketEntity;
import hongdun.register.domain.EntityRecord;
import hongdun.register.domain.EntityRecord.Household;
import hongdun.register.persistence.Entities;
import hongdun.register.persistence.Entries;
import hongdun.register.persistence.People;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公示 — shows an entity to anyone. */
@Component
public class ShowEntity {
  private final Agency agency;
  private final Entities entities;
  private final Entries entries;
  private final People people;
  private final ObjectProvider<LicenceCopies> licences;

  ShowEntity(
      Agency agency,
      Entities entities,
      Entries entries,
      People people,
      ObjectProvider<LicenceCopies> licences) {
    this.agency = agency;
    this.entities = entities;
    this.entries = entries;
    this.people = people;
    this.licences = licences;
  }

  @Transactional(readOnly = true)
  public Optional<EntityRecord> show(UnifiedSocialCreditCode code) {
    return entities.find(code).map(this::record);
  }

  /** The entity that was entered last; empty while the book is. */
  @Transactional(readOnly = true)
  public Optional<UnifiedSocialCreditCode> newest() {
    return entries.newest();
  }

  private EntityRecord record(MarketEntity entity) {
    return new EntityRecord(
        entity,
        entity.authority().map(authority -> agency.unit(authority).name()),
        entities.termOf(entity),
        entities
            .compositionOf(entity)
            .map(composition ->
                new Household(
                    composition,
                    people.namesOf(entity.region(), entity.id(), PostHeld.FAMILY_MEMBER))),
        people.shareholdersOf(entity.region(), entity.id()),
        entries.historyOf(entity.region(), entity.id()),
        licences.orderedStream().flatMap(room -> room.of(entity.code()).stream()).toList(),
        entries.sourceOf(entity.region(), entity.id()));
  }
}
