package hongdun.catalogue.domain;

import hongdun.catalogue.Item;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.LegalBasis;
import java.util.List;
import java.util.Optional;

/**
 * 办事指南 — an item with what only its guide says: for whom it is, by how much the limit may be
 * prolonged, where it is done online.
 *
 * @param onlinePath where it is begun online, empty when it is done at the counter only
 */
public record Guide(
    Item item, BilingualText audience, Optional<Extension> extension, String onlinePath) {

  /** 延长 — by how many working days the limit may be prolonged. */
  public record Extension(int days, LegalBasis basis) {}

  public List<String> conditions(Language language) {
    return item.conditions().in(language).lines().toList();
  }

  public boolean isOnTheSpot() {
    return item.promisedDays() == 0;
  }
}
