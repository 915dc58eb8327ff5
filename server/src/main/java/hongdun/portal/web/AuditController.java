package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.AuditSubject;
import hongdun.portal.Dates;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.SearchAudit;
import hongdun.portal.usecase.SearchAudit.Asked;
import hongdun.portal.usecase.SearchAudit.Position;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * 审计: sign-ins, unmaskings, exports, rights and changes of administration, for the audit
 * administrator alone.
 */
@Controller
@Access(value = Who.OFFICERS, roles = "AUDIT_ADMINISTRATOR")
class AuditController {
  private final SearchAudit audit;

  AuditController(SearchAudit audit) {
    this.audit = audit;
  }

  @GetMapping("/admin/audit")
  Page search(Form form) {
    var faults = new ArrayList<Shortcoming>();
    for (var day : List.of("from", "until")) {
      if (!form.dateText(day).isEmpty() && form.date(day).isEmpty()) {
        faults.add(Shortcoming.of(day, "portal.fault.date"));
      }
    }
    var asked = asked(form);
    var lines =
        faults.isEmpty()
            ? audit.page(asked, Position.of(form.text("before")).orElseGet(Position::newest))
            : new SearchAudit.Lines(List.of(), Optional.empty());
    return new AuditPage(asked, form, lines, List.copyOf(faults));
  }

  @GetMapping("/admin/audit.csv")
  void export(SignedIn who, Form form, Frame frame, HttpServletResponse response)
      throws IOException {
    var asked = asked(form);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"audit-%s.csv\"".formatted(AuditPage.code(asked)));
    var out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
    // Spreadsheets take a file for UTF-8 only with this mark.
    out.print('\ufeff');
    out.print(
        row(
            Stream.of("time", "who", "act", "concerns", "detail", "remote")
                .map(column -> frame.text("portal.audit." + column))));
    audit.export(
        asked,
        AuditPage.query(asked),
        who,
        line -> {
          var entry = line.entry();
          out.print(
              row(
                  Stream.of(
                      Dates.second(entry.at()),
                      entry.who(),
                      frame.text(entry.actKey()),
                      entry.concerns(),
                      AuditPage.detail(entry, frame),
                      entry.remote())));
        });
    out.flush();
  }

  /** Where the log of changes used to be. */
  @GetMapping("/admin/changes")
  Page changes() {
    return new Redirect("/admin/audit?subject=" + AuditSubject.ADMINISTRATION.code());
  }

  private static Asked asked(Form form) {
    return new Asked(
        Arrays.stream(AuditSubject.values())
            .filter(subject -> subject.code().equals(form.text("subject")))
            .findFirst(),
        form.text("who"),
        form.text("words"),
        form.date("from"),
        form.date("until"));
  }

  private static String row(Stream<String> cells) {
    return cells.map(AuditController::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Quoted; and what a spreadsheet would take for a formula is made text. */
  private static String cell(String text) {
    var plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + plain.replace("\"", "\"\"") + '"';
  }
}
