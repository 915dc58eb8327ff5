package hongdun.register;

import hongdun.agency.UnitId;
import hongdun.shared.Money;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 市场主体 — an entity as anyone may know it. Of an imported one much may be unknown: texts are empty
 * then.
 *
 * @param capital empty when the source of an imported entity does not state it in renminbi
 * @param authority empty when an imported entity lies in no division of ours
 */
public record MarketEntity(
    long id,
    UnifiedSocialCreditCode code,
    String name,
    EntityType type,
    EntityState state,
    String legalRepresentative,
    Optional<Money> capital,
    LocalDate established,
    Optional<UnitId> authority,
    Region region,
    String domicile,
    String scope) {
  /** The address of its public page. */
  public String path() {
    return "/entities/" + code.value();
  }
}
