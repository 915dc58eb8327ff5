package hongdun.registration.web;

import hongdun.portal.Page;
import hongdun.registration.domain.Application;

/** 撤回申请 — asks once more before an application is taken back. */
public record WithdrawPage(Application application) implements Page {
  @Override
  public String template() {
    return "registration/withdraw";
  }
}
