package hongdun.casework.web;

import hongdun.casework.domain.Chain;
import hongdun.portal.Page;
import java.time.Instant;
import java.util.List;

/** 办理记录全文 — the journal of a matter in sentences anyone can read, to print. */
public record JournalPage(Chain chain, List<Line> lines, Instant printedAt) implements Page {
  /**
   * What happened, in one sentence.
   *
   * @param words what was written or told beside it; empty for none
   * @param basis the article; empty for none
   */
  public record Line(Instant at, String sentence, String words, String basis) {}

  @Override
  public String template() {
    return "casework/journalSheet";
  }
}
