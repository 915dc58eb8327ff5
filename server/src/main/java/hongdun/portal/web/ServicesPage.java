package hongdun.portal.web;

import hongdun.portal.Page;
import java.util.List;

/** 服务清单 — what is offered on the internet, and what officers work with, in two lists. */
public record ServicesPage(List<Service> publicly, List<Service> office) implements Page {
  /**
   * A service.
   *
   * @param open whether who looks may go there
   */
  public record Service(String path, String labelKey, boolean open) {}

  @Override
  public String template() {
    return "portal/services";
  }
}
