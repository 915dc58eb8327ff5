package hongdun.register.usecase;

import hongdun.register.Alteration;
import hongdun.register.MarketEntity;
import hongdun.register.RegisterChanged;
import hongdun.register.persistence.Entities;
import hongdun.register.persistence.Entries;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 变更登记入册 — enters what changed of an entity, in the transaction of the act that registers it. */
@Component
class EnterAlteration {
  private final Entities entities;
  private final Entries entries;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  EnterAlteration(
      Entities entities, Entries entries, ApplicationEventPublisher events, InstantSource clock) {
    this.entities = entities;
    this.entries = entries;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<MarketEntity> enter(Alteration alteration) {
    if (!entities.alter(alteration)) {
      return Optional.empty();
    }
    var entity = entities.find(alteration.code()).orElseThrow();
    var at = clock.instant();
    var entry = entries.append(entity, alteration, at);
    events.publishEvent(new RegisterChanged(entity.id(), entry, at));
    return Optional.of(entity);
  }
}
