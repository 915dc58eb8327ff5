package hongdun.catalogue.usecase;

import hongdun.agency.UnitId;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.domain.Guide;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 查事项 — the items and variants as of a day. */
@Component
class LookUpItems implements Catalogue {
  private final KnownItems known;

  LookUpItems(KnownItems known) {
    this.known = known;
  }

  @Override
  public Optional<Item> item(String code, LocalDate on) {
    return known.get().guide(code, on).map(Guide::item);
  }

  @Override
  public List<Item> items(LocalDate on) {
    return known.get().guides(on).stream().map(Guide::item).toList();
  }

  @Override
  public VariantVersion version(String item, String entityType, UnitId bureau, LocalDate on) {
    return known
        .get()
        .variant(item, entityType, bureau, on)
        .orElseThrow(() -> new IllegalStateException("No variant holds for " + item + " on " + on));
  }

  @Override
  public VariantVersion version(VariantId id) {
    return known
        .get()
        .variant(id)
        .orElseThrow(() -> new IllegalStateException("No variant " + id.value()));
  }

  @Override
  public List<RiskPoint> risks(String item) {
    return known.get().risks().getOrDefault(item, List.of());
  }
}
