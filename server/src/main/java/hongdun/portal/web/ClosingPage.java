package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.CloseAccounts.Found;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;

/** 停用账户 — the account of an address, to be closed. */
public record ClosingPage(String address, Optional<Found> found, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/closing";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
