package hongdun.documents;

import hongdun.documents.Documents.Order;
import java.time.Instant;
import java.util.List;

/** 历史文书导入 — takes over the records of papers of the past in bulk, without an event for each. */
public interface DocumentsImport {
  /**
   * Writes the records in the current transaction, as one of its last statements: numbers come in
   * blocks, in the order in which the papers were issued. The answers stand in the order given.
   */
  List<DocumentId> bringIn(List<PastPaper> papers);

  /** 既有文书 — what was issued, and when. */
  record PastPaper(Order order, Instant issuedAt) {}
}
