package hongdun.agency.web;

import hongdun.agency.usecase.BureauDirectory.UnitSheet;
import hongdun.portal.Page;

/** 机构详情 — a unit, who is on duty in it, and what it is competent for. */
public record UnitPage(UnitSheet sheet) implements Page {
  @Override
  public String template() {
    return "agency/unit";
  }

  /** Only where somebody has one: in the offices and where cases are handled. */
  public boolean showsCertificates() {
    return sheet.onDuty().stream().anyMatch(person -> person.certificate().isPresent());
  }

  public String back() {
    return sheet.above().map(unit -> "/bureau/" + unit.id().value()).orElse("/bureau");
  }
}
