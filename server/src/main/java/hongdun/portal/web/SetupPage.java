package hongdun.portal.web;

import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 初次设置 — asks once for the bureau and its three administrators. */
public record SetupPage(Form form, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "portal/setup";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  /** The three administrators, as the fields are named. */
  public List<String> administrators() {
    return List.of("system", "security", "audit");
  }
}
