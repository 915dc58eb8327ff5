package hongdun.rulefixtures.upper.web;

import hongdun.rulefixtures.upper.HandOver;
import hongdun.rulefixtures.upper.persistence.ForeignTables;
import hongdun.shared.Sensitive;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Public so that the workshop of this room can do wrong with it. */
public class ReachesThePersistence {
  private final ForeignTables tables;
  private final ApplicationEventPublisher events;

  ReachesThePersistence(ForeignTables tables, ApplicationEventPublisher events) {
    this.tables = tables;
    this.events = events;
  }

  @Transactional
  String decide() {
    events.publishEvent(new HandOver(tables.statements().size(), "", Sensitive.of(1L)));
    return "直接写出的话";
  }
}
