package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.domain.UnsentForm;

/** 继续提交 — what was entered, and the button that sends it again. */
public record ContinuePage(UnsentForm form, String token) implements Page {
  @Override
  public String template() {
    return "portal/continue";
  }
}
