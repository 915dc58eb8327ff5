package hongdun.figures.web;

import hongdun.figures.ReportPress;
import hongdun.figures.usecase.MakeStageReport;
import hongdun.figures.usecase.MakeStageReport.Shown;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 阶段报告 — made at the press of a button, read, printed and taken away by heads. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {Administrators.HEAD, StageReportController.LEADER})
class StageReportController {
  static final String LEADER = "LEADER";
  static final String PATH = "/figures/reports";
  private final MakeStageReport reports;
  private final Templates templates;
  private final ObjectProvider<ReportPress> press;

  StageReportController(
      MakeStageReport reports, Templates templates, ObjectProvider<ReportPress> press) {
    this.reports = reports;
    this.templates = templates;
    this.press = press;
  }

  @GetMapping(PATH)
  StageReportsPage reports(SignedIn who) {
    var months =
        reports.choices().stream()
            .map(month -> Choice.of(month.toString(), month.toString()))
            .toList();
    return new StageReportsPage(months, reports.latest(who));
  }

  @PostMapping(PATH)
  Page make(Form form, SignedIn who) {
    return new Redirect(PATH + "/" + reports.make(form.text("from"), form.text("to"), who));
  }

  @GetMapping(PATH + "/{id:[0-9]{1,18}}")
  StageReportPage report(@PathVariable long id, SignedIn who) {
    return page(reports.show(id, who), false);
  }

  @GetMapping(PATH + "/{id:[0-9]{1,18}}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long id, SignedIn who, Frame frame) {
    var shown = reports.take(id, who);
    var html = new ByteArrayOutputStream();
    try {
      templates.render(page(shown, true), frame).writeTo(html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var printer =
        press.stream().findFirst().orElseThrow(() -> new NotFound("No room prints reports"));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    "stage-report-%s-%s.pdf".formatted(shown.report().from(), shown.report().to()))
                .build()
                .toString())
        .body(
            printer.pdf(
                html.toString(StandardCharsets.UTF_8),
                frame.text("figures.report.title"),
                frame.language(),
                shown.made().at()));
  }

  private static StageReportPage page(Shown shown, boolean onPaper) {
    return new StageReportPage(shown.made(), shown.report(), onPaper);
  }
}
