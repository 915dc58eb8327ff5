package hongdun.ledger.usecase;

import hongdun.portal.PersonalData;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The log holds hashes of acts; what was sealed beside it is the acts' own content and stays with
 * them.
 */
@Component
class LedgerPersonalData implements PersonalData {
  @Override
  public String room() {
    return "ledger";
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.stays(
            "ledger.held.acts",
            new LegalBasis(Law.PERSONAL_INFORMATION_LAW, "34"),
            new LegalBasis(Law.ARCHIVES_LAW, "13")));
  }
}
