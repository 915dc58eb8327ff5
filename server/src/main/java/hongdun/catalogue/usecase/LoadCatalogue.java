package hongdun.catalogue.usecase;

import hongdun.catalogue.ItemCode;
import hongdun.catalogue.ItemRevised;
import hongdun.catalogue.persistence.Guides;
import hongdun.catalogue.persistence.Variants;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 载入事项 — brings the items and variants that ship with the product into the tables. Only a file that
 * has changed is loaded; what it says of an item is announced.
 */
@Component
class LoadCatalogue {
  private final CatalogueFiles files;
  private final Guides guides;
  private final Variants variants;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  LoadCatalogue(
      CatalogueFiles files,
      Guides guides,
      Variants variants,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.files = files;
    this.guides = guides;
    this.variants = variants;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Loads what has changed and says how many files that were; nodes that start at once take turns.
   */
  @Transactional
  public int load() {
    guides.takeTurn();
    int changed = 0;
    for (var file : files.guides()) {
      var item = file.content().item();
      if (guides.hash(item.code(), item.validFrom()).filter(file.hash()::equals).isEmpty()) {
        guides.replace(file.content(), file.hash(), clock.instant());
        events.publishEvent(
            new ItemRevised(new ItemCode(item.code()), item.validFrom(), clock.instant()));
        changed++;
      }
    }
    for (var file : files.variants()) {
      var dated = file.content();
      if (variants.hash(dated.item(), dated.validFrom()).filter(file.hash()::equals).isEmpty()) {
        variants.replace(dated, file.hash());
        changed++;
      }
    }
    return changed;
  }
}
