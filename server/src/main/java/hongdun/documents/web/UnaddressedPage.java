package hongdun.documents.web;

import hongdun.portal.Page;
import hongdun.shared.BilingualText;

/** 网址未设 — says that a paper with a QR code waits for the server's public address. */
public record UnaddressedPage(BilingualText title, String number) implements Page {
  @Override
  public String template() {
    return "documents/unaddressed";
  }

  @Override
  public int status() {
    return 503;
  }
}
