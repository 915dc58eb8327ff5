package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.OwnSecondFactor;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 第二验证因素 — how one's own stands. */
public record FactorPage(OwnSecondFactor.Standing standing, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/second-factor";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
