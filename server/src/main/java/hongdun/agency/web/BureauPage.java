package hongdun.agency.web;

import hongdun.agency.usecase.BureauDirectory.BureauEntry;
import hongdun.portal.Page;
import java.util.List;

/** 机构职能 — the bureaus with address, telephone and first responsible person. */
public record BureauPage(List<BureauEntry> bureaus) implements Page {
  @Override
  public String template() {
    return "agency/bureau";
  }
}
