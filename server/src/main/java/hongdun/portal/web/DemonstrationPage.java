package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.util.List;

/** 演示时间 — the product's time, and the form that moves it forward. */
public record DemonstrationPage(Instant now, String date, String time, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/demonstration";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
