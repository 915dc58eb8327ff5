package hongdun.documents;

/**
 * 打印要素 — what the print adds to the fields.
 *
 * @param number the paper's number, empty for a draft
 * @param qr a QR code as a data URI, empty if the paper has none
 * @param draft whether this is a paper to be signed and handed in, not issued by the bureau
 * @param mark words over the page such as 作废 or 副本, empty if none
 */
public record PaperPrint(String number, String qr, boolean draft, String mark) {}
