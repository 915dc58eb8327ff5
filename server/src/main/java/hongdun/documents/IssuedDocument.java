package hongdun.documents;

import hongdun.agency.UnitId;
import hongdun.shared.BilingualText;
import java.time.Instant;

/**
 * 已发文书 — the record of an issued paper; its PDF is at {@link #path()}.
 *
 * @param licence whether it is a copy of a licence
 */
public record IssuedDocument(
    DocumentId id,
    String templateCode,
    int templateVersion,
    BilingualText title,
    String number,
    UnitId bureau,
    long matter,
    PaperFields fields,
    String fieldsHash,
    String qrPath,
    Instant issuedAt,
    boolean voided,
    boolean licence) {
  /** Where its QR code leads. */
  public String qrTarget() {
    return qrPath.replace(Documents.Order.ITS_ID, Long.toString(id.value()));
  }

  /** The same, knowing what its template says of it. */
  public IssuedDocument ofTemplate(PaperTemplate template) {
    return new IssuedDocument(
        id,
        templateCode,
        templateVersion,
        title,
        number,
        bureau,
        matter,
        fields,
        fieldsHash,
        qrPath,
        issuedAt,
        voided,
        template.licence());
  }

  public String path() {
    return "/documents/" + id.value() + ".pdf";
  }
}
