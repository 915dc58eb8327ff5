package hongdun.registration.web;

import gg.jte.Content;
import hongdun.casework.Matter;
import hongdun.portal.Page;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.Optional;

/**
 * 当场登记结果 — the licence to print and hand over, or who goes on with the matter.
 *
 * @param code of the entity, once it is registered
 * @param ours whether the officer's own bureau handles it
 * @param again where the next one is entered
 */
public record SheetDonePage(
    Matter matter,
    Optional<UnifiedSocialCreditCode> code,
    String stageKey,
    Content papers,
    boolean ours,
    String again)
    implements Page {
  @Override
  public String template() {
    return "registration/sheetDone";
  }
}
