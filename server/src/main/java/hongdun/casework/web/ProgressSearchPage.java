package hongdun.casework.web;

import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 进度查询 — asks for a query code. */
public record ProgressSearchPage(String code, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "casework/progressSearch";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 404;
  }
}
