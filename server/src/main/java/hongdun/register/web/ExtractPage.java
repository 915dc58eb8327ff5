package hongdun.register.web;

import hongdun.portal.Dates;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.register.domain.BookOnDay.Difference;
import hongdun.register.usecase.FactWords;
import hongdun.register.usecase.IssueExtract.Checked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 核验页 — confirms an extract: what it says, and what has changed since. */
public record ExtractPage(Checked checked, FactWords words) implements Page {
  @Override
  public String template() {
    return "register/extract";
  }

  public LocalDate issuedOn() {
    return Dates.dayOf(checked.document().issuedAt());
  }

  public List<Map<String, String>> facts() {
    return checked.document().fields().rows("facts");
  }

  public String name() {
    return checked.document().fields().text("companyName");
  }

  /** A column of a row in the visitor's language. */
  public String text(Map<String, String> row, String column, Frame frame) {
    return row.getOrDefault(frame.english() ? column + "En" : column, "");
  }

  public String label(Difference difference, Frame frame) {
    return words.label(difference.fact(), frame.language());
  }

  public String now(Difference difference, Frame frame) {
    return words.value(difference.fact(), difference.after(), frame.language());
  }
}
