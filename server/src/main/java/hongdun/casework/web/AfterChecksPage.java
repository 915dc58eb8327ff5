package hongdun.casework.web;

import hongdun.agency.OfficerId;
import hongdun.casework.usecase.CheckAfterwards.Desk;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Map;

/** 事后抽查 — the matters drawn, and the draws anybody can repeat. */
public record AfterChecksPage(
    Desk desk, Map<Long, String> names, boolean mayCheck, List<Shortcoming> faults)
    implements Page {
  public String name(OfficerId officer) {
    return names.getOrDefault(officer.value(), "");
  }

  @Override
  public String template() {
    return "casework/afterChecks";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
