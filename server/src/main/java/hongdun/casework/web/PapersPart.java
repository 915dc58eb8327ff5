package hongdun.casework.web;

import hongdun.documents.IssuedDocument;
import hongdun.portal.Page;
import java.util.List;

/** 文书 — the papers issued in a matter. */
public record PapersPart(List<IssuedDocument> papers) implements Page {
  @Override
  public String template() {
    return "casework/papers";
  }
}
