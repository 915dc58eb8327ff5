package hongdun.portal.web;

import hongdun.portal.Checkup.Finding;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import java.util.Comparator;
import java.util.List;

/** 体检结果 — what was examined just now, what is wrong first. */
public record CheckupPage(List<Finding> findings) implements Page {
  public CheckupPage {
    findings =
        findings.stream()
            .sorted(Comparator.comparing(Finding::meaning, Comparator.reverseOrder()))
            .toList();
  }

  @Override
  public String template() {
    return "portal/checkup";
  }

  /** The word of a tag. */
  public String level(Finding finding, Frame frame) {
    return frame.text(
        switch (finding.meaning()) {
          case BAD -> "portal.checkup.fault";
          case ATTENTION -> "portal.checkup.warning";
          default -> "portal.checkup.well";
        });
  }

  public long wrong() {
    return findings.stream().filter(finding -> finding.meaning() != Meaning.DONE).count();
  }
}
