package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 我的个人信息 — where a copy is taken, and the way to erasure. */
public record OwnDataPage(boolean citizen, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "portal/own-data";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
