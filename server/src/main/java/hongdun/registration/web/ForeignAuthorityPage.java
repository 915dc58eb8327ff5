package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.registration.domain.ForeignAuthorisation;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 外商投资企业登记授权 — what the bureau was authorised to, and the form to enter or end it. */
public record ForeignAuthorityPage(List<Row> rows, Form form, List<Shortcoming> faults)
    implements Page {

  /** An authorisation with the names of the officers who entered and ended it. */
  public record Row(ForeignAuthorisation record, String enteredBy, String endedBy) {}

  @Override
  public String template() {
    return "registration/foreignAuthority";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
