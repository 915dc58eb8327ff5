package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 忘记密码 — one of the three steps: the address, the code, the password. */
public record ResetPage(Step step, String address, List<Shortcoming> faults) implements Page {
  /** The steps, each with its template. */
  public enum Step {
    BEGIN("portal/reset"),
    CODE("portal/reset-code"),
    PASSWORD("portal/reset-password");

    private final String template;

    Step(String template) {
      this.template = template;
    }
  }

  @Override
  public String template() {
    return step.template;
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
