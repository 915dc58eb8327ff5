package hongdun.casework.web;

import hongdun.casework.domain.Chain;
import hongdun.portal.Page;

/** 办理记录 — the journal of a matter for officers. */
public record JournalPart(Chain chain) implements Page {
  @Override
  public String template() {
    return "casework/journal";
  }
}
