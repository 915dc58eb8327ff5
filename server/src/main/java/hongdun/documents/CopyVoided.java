package hongdun.documents;

import hongdun.portal.OutOfTurn;

/** Somebody else voided the copy since the page was shown, or it is no licence. */
public final class CopyVoided extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  public CopyVoided(DocumentId copy) {
    super("documents.copy-voided", "Document " + copy.value() + " is no licence that holds");
  }
}
