package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.EditTexts.Sheet;
import hongdun.portal.usecase.EditTexts.Text;
import hongdun.portal.usecase.EditTexts.Wanted;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;

/** 消息模板 — one message in one language, with what it would say. */
public record TextPage(
    Sheet sheet,
    Wanted wanted,
    String subject,
    String body,
    boolean mayEdit,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/text";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String path() {
    return "/admin/templates/messages/" + sheet.message() + "/" + sheet.language().code();
  }

  public String from() {
    return wanted.from().map(LocalDate::toString).orElse("");
  }

  public List<Text> texts() {
    return List.of(sheet.subject(), sheet.body());
  }
}
