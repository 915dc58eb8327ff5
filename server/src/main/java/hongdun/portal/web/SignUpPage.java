package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 注册账户 — one of the three steps: name and address, the code, the password. */
public record SignUpPage(Step step, String name, String address, List<Shortcoming> faults)
    implements Page {
  /** The steps, each with its template. */
  public enum Step {
    BEGIN("portal/sign-up"),
    CODE("portal/sign-up-code"),
    PASSWORD("portal/sign-up-password");

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
