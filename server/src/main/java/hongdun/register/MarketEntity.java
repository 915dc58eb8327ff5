package hongdun.register;

import hongdun.agency.UnitId;
import hongdun.shared.Money;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;

/** 市场主体 — an entity as anyone may know it. */
public record MarketEntity(
    long id,
    UnifiedSocialCreditCode code,
    String name,
    EntityType type,
    EntityState state,
    String legalRepresentative,
    Money capital,
    LocalDate established,
    UnitId authority,
    Region region,
    String domicile,
    String scope) {
  /** The address of its public page. */
  public String path() {
    return "/entities/" + code.value();
  }
}
