package hongdun.registration.web;

import hongdun.portal.Page;
import hongdun.registration.usecase.AnswerRow;
import hongdun.registration.usecase.Confirm.Link.Open;
import hongdun.registration.usecase.PapersToSign;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 本人签署 — the text, and how to confirm it with a code. */
public record SignatoryPage(String token, Open open, List<AnswerRow> rows, List<Shortcoming> faults)
    implements Page {
  /** The papers that are printed from the text he signs. */
  public List<String> papers() {
    return PapersToSign.available(open.application());
  }

  @Override
  public String template() {
    return "registration/signatory";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
