package hongdun.portal.web;

import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.usecase.BrowseLists.Sheet;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;

/** 代码条目 — an entry with its history and the form that corrects or ends it. */
public record ListEntryPage(
    Sheet sheet, LocalDate day, boolean mayEdit, Form form, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/listEntry";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String path() {
    return "/admin/lists/" + sheet.list().id() + "/" + sheet.row().id();
  }

  /** What was entered, or else what holds. */
  public String value(String field, String stored) {
    return faults.isEmpty() ? stored : form.text(field);
  }

  public String dayValue(String field, String stored) {
    return faults.isEmpty() ? stored : form.dateText(field);
  }
}
