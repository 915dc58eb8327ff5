package hongdun.casework.web;

import hongdun.casework.domain.Chain;
import hongdun.portal.Page;
import java.time.Instant;

/** 审批责任链 — the sheet that says who answers for each step of a matter. */
public record ChainPage(Chain chain, Instant printedAt) implements Page {
  @Override
  public String template() {
    return "casework/chain";
  }
}
