package hongdun.casework.web;

import hongdun.casework.Matter;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import java.util.List;

/**
 * 办件页眉 — number, stage, due date with its explanation, owner, query code.
 *
 * @param waiting how many other matters wait for the reader, told when this one does no more
 */
public record HeaderPart(
    Matter matter,
    String stageKey,
    Meaning stageMeaning,
    List<DueSheet> clocks,
    String holder,
    String owner,
    String substitute,
    boolean forOfficer,
    long waiting)
    implements Page {
  @Override
  public String template() {
    return "casework/header";
  }
}
