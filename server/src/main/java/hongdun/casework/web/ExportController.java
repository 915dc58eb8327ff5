package hongdun.casework.web;

import hongdun.casework.domain.Access.Kind;
import hongdun.casework.usecase.ExportInbox;
import hongdun.casework.usecase.ListedMatters;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 导出清单: a list of the desk as a file, written while it is read. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR"})
class ExportController {
  private final ExportInbox export;
  private final ListedMatters listed;

  ExportController(ExportInbox export, ListedMatters listed) {
    this.export = export;
    this.listed = listed;
  }

  @GetMapping("/desk/export.csv")
  void csv(SignedIn visitor, Form form, Frame frame, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"matters.csv\"");
    try (var rows = new CsvRows(response.getOutputStream())) {
      write(rows, Kind.EXPORT_CSV, visitor, form, frame);
    }
  }

  @GetMapping("/desk/export.xlsx")
  void xlsx(SignedIn visitor, Form form, Frame frame, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"matters.xlsx\"");
    try (var rows = new SheetRows(response.getOutputStream(), frame.text("casework.inbox.title"))) {
      write(rows, Kind.EXPORT_XLSX, visitor, form, frame);
    }
  }

  private void write(ExportedRows rows, Kind kind, SignedIn visitor, Form form, Frame frame)
      throws IOException {
    var filter = FilterAddress.read(form);
    var words = listed.reader(visitor.asOfficer());
    rows.head(
        List.of(
            frame.text("casework.inbox.number"),
            frame.text("casework.inbox.subject"),
            frame.text("casework.inbox.item"),
            frame.text("casework.inbox.stage"),
            frame.text("casework.inbox.opened"),
            frame.text("casework.inbox.due"),
            frame.text("casework.inbox.concluded"),
            frame.text("casework.inbox.holder"),
            frame.text("casework.inbox.unit")));
    try {
      export.export(
          visitor.asOfficer(),
          filter,
          kind,
          FilterAddress.write(filter),
          line -> rows.add(ExportedRow.of(line, words.shown(line), frame)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
