package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.register.domain.Finding.Kind;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.ToldFinding;
import hongdun.register.usecase.KeepImports;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 登记数据导入 — files of past registers: brought, read through, imported, reported. */
@Controller
@Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
class ImportController {
  private final KeepImports imports;

  ImportController(KeepImports imports) {
    this.imports = imports;
  }

  @GetMapping(ImportsPage.PATH)
  ImportsPage all(SignedIn who) {
    return page(who, List.of());
  }

  private ImportsPage page(SignedIn who, List<Shortcoming> faults) {
    return new ImportsPage(imports.overview(who), faults);
  }

  @PostMapping(ImportsPage.PATH)
  Page send(@RequestParam(name = "file") Optional<MultipartFile> file, SignedIn who)
      throws IOException {
    var sent = file.filter(one -> !one.isEmpty());
    if (sent.isEmpty()) {
      return page(who, List.of(Shortcoming.of("file", "register.import.fault.no-file")));
    }
    var name = Optional.ofNullable(sent.get().getOriginalFilename()).orElse("");
    try (var content = sent.get().getInputStream()) {
      return to(imports.send(name, content, who));
    }
  }

  @PostMapping(ImportsPage.PATH + "/folder")
  Page choose(Form form, SignedIn who) throws IOException {
    return imports
        .choose(form.text("name"), who)
        .<Page>map(ImportController::to)
        .orElseGet(
            () -> page(who, List.of(Shortcoming.of("name", "register.import.fault.no-such-file"))));
  }

  private static Redirect to(SourceImport file) {
    return new Redirect(ImportsPage.PATH + "/" + file.id());
  }

  @GetMapping(ImportsPage.PATH + "/{id:[0-9]{1,18}}")
  ImportPage show(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    var file = imports.show(id, who);
    if (file.state().isUnderWay()) {
      // Without JavaScript the browser looks again by itself while something goes on.
      response.setHeader("Refresh", "3");
    }
    var findings = new EnumMap<Kind, List<ToldFinding>>(Kind.class);
    Arrays.stream(Kind.values())
        .forEach(kind -> findings.put(kind, imports.findings(id, kind, who)));
    return new ImportPage(file, findings);
  }

  @PostMapping(ImportsPage.PATH + "/{id:[0-9]{1,18}}/start")
  Redirect start(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    imports.start(id, who);
    Flash.say(response, "register.import.started");
    return new Redirect(ImportsPage.PATH + "/" + id);
  }

  @PostMapping(ImportsPage.PATH + "/{id:[0-9]{1,18}}/cancel")
  Redirect cancel(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    imports.cancel(id, who);
    Flash.say(response, "register.import.cancel-asked");
    return new Redirect(ImportsPage.PATH + "/" + id);
  }

  @GetMapping(ImportsPage.PATH + "/{id:[0-9]{1,18}}/report.csv")
  void report(@PathVariable long id, SignedIn who, Frame frame, HttpServletResponse response)
      throws IOException {
    imports.show(id, who);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-%d.csv\"".formatted(id));
    response.setHeader("X-Content-Type-Options", "nosniff");
    var report = new ReportCsv(response.getOutputStream(), frame);
    imports.report(id, who, report::add);
    report.end();
  }
}
