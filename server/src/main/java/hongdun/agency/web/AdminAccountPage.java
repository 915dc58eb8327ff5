package hongdun.agency.web;

import hongdun.agency.usecase.CareForOfficers;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;

/** 人员账户 — how an officer's account stands; a one-time password is shown here once. */
public record AdminAccountPage(
    CareForOfficers.Sheet sheet,
    boolean keepsAccounts,
    boolean keepsRights,
    Optional<String> password,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "agency/adminAccount";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String officerPath() {
    return "/admin/officers/" + sheet.officer().id().value();
  }

  @Override
  public String toString() {
    return "AdminAccountPage[" + sheet.officer().id() + "]";
  }
}
