package hongdun.catalogue.usecase;

import hongdun.catalogue.domain.AllItems;
import hongdun.catalogue.persistence.Guides;
import hongdun.catalogue.persistence.RiskPoints;
import hongdun.catalogue.persistence.Variants;
import hongdun.portal.Editions;
import hongdun.portal.Remembered;
import org.springframework.stereotype.Component;

/** 事项副本 — the items as they are kept in memory and read again when they have changed. */
@Component
class KnownItems {
  private final Remembered<AllItems> items;

  KnownItems(Editions editions, Guides guides, Variants variants, RiskPoints risks) {
    this.items =
        new Remembered<>(
            editions,
            AllItems.EDITION,
            () -> new AllItems(guides.all(), variants.all(), risks.all()));
  }

  AllItems get() {
    return items.get();
  }
}
