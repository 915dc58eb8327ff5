package hongdun.catalogue.usecase;

import hongdun.agency.UnitId;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.domain.Guide;
import hongdun.catalogue.persistence.Guides;
import hongdun.catalogue.persistence.RiskPoints;
import hongdun.catalogue.persistence.Variants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 查事项 — the items and variants as of a day. */
@Component
class LookUpItems implements Catalogue {
  private final Guides guides;
  private final Variants variants;
  private final RiskPoints risks;

  LookUpItems(Guides guides, Variants variants, RiskPoints risks) {
    this.guides = guides;
    this.variants = variants;
    this.risks = risks;
  }

  @Override
  public Optional<Item> item(String code, LocalDate on) {
    return guides.find(code, on).map(Guide::item);
  }

  @Override
  public List<Item> items(LocalDate on) {
    return guides.all(on).stream().map(Guide::item).toList();
  }

  @Override
  public VariantVersion version(String item, String entityType, UnitId bureau, LocalDate on) {
    return variants
        .inForce(item, entityType, bureau, on)
        .orElseThrow(() -> new IllegalStateException("No variant holds for " + item + " on " + on));
  }

  @Override
  public VariantVersion version(VariantId id) {
    return variants
        .find(id)
        .orElseThrow(() -> new IllegalStateException("No variant " + id.value()));
  }

  @Override
  public List<RiskPoint> risks(String item) {
    return risks.of(item);
  }
}
