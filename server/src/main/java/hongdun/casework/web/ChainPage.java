package hongdun.casework.web;

import hongdun.casework.domain.ChainSheet;
import hongdun.portal.Page;
import java.time.Instant;
import java.util.List;

/**
 * 审批责任链 — the sheet that says who answers for each step of a matter.
 *
 * @param dueSentences from what its days were reckoned
 */
public record ChainPage(ChainSheet sheet, List<String> dueSentences, Instant printedAt)
    implements Page {
  @Override
  public String template() {
    return "casework/chain";
  }
}
