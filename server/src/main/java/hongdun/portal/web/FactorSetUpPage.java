package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.OwnSecondFactor;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 设置第二验证因素 — the QR code, the secret to type, and the first code. */
public record FactorSetUpPage(
    OwnSecondFactor.Setup setup, String action, boolean owed, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/second-factor-set-up";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
