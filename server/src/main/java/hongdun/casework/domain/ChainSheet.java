package hongdun.casework.domain;

import hongdun.catalogue.Item;
import hongdun.documents.IssuedDocument;
import java.util.List;
import java.util.Optional;

/**
 * 责任链表 — the sheet that says who answers for each step of a matter.
 *
 * @param due from what its days were reckoned
 * @param workingDays what was used in all, stops left out; empty while it runs
 */
public record ChainSheet(
    Chain chain,
    List<Step> steps,
    List<IssuedDocument> papers,
    Optional<Item> item,
    DueExplanation due,
    Optional<Integer> workingDays) {
  /**
   * 环节责任 — a step with the working days since the one before.
   *
   * @param withParty the days before it were the party's
   */
  public record Step(ChainLink link, int workingDays, boolean withParty) {}
}
