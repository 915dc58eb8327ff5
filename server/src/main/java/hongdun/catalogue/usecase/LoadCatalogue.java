package hongdun.catalogue.usecase;

import hongdun.catalogue.ItemCode;
import hongdun.catalogue.ItemRevised;
import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.catalogue.persistence.Guides;
import hongdun.catalogue.persistence.RiskPoints;
import hongdun.catalogue.persistence.Variants;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private final RiskPoints risks;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  LoadCatalogue(
      CatalogueFiles files,
      Guides guides,
      Variants variants,
      RiskPoints risks,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.files = files;
    this.guides = guides;
    this.variants = variants;
    this.risks = risks;
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
      var known = variants.hash(dated.item(), dated.entityType(), dated.validFrom());
      if (known.filter(file.hash()::equals).isEmpty()) {
        var scope = new Scope(dated.item(), Optional.empty(), dated.entityType());
        var draft = variants.addDraft(scope, dated.variant());
        variants.activate(draft, 1, dated.validFrom(), dated.validTo(), file.hash());
        changed++;
      }
    }
    for (var file : files.risks()) {
      for (var item : file.items()) {
        if (!risks.of(item).equals(ordered(file.risks()))) {
          risks.replace(item, file.risks());
          changed++;
        }
      }
    }
    return changed;
  }

  private static List<RiskPoint> ordered(List<RiskPoint> risks) {
    return risks.stream()
        .sorted(
            Comparator.comparing((RiskPoint risk) -> -risk.likelihood() * risk.harm())
                .thenComparing(RiskPoint::step))
        .toList();
  }
}
