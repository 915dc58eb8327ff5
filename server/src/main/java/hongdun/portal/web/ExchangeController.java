package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Flash;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.sheets.SheetWriter;
import hongdun.portal.usecase.RunImports;
import hongdun.portal.usecase.RunImports.Outcome;
import hongdun.portal.usecase.TakeInSheets;
import hongdun.portal.usecase.TakeInSheets.Receipt;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 导入导出 — tables leave and come in. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT})
class ExchangeController {
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private final TakeInSheets sheets;
  private final RunImports imports;

  ExchangeController(TakeInSheets sheets, RunImports imports) {
    this.sheets = sheets;
    this.imports = imports;
  }

  @GetMapping("/admin/exchange")
  ExchangesPage all() {
    return new ExchangesPage(sheets.all());
  }

  @GetMapping("/admin/exchange/{exchange}")
  ExchangePage page(@PathVariable String exchange, SignedIn who) {
    return page(exchange, who, List.of());
  }

  private ExchangePage page(String id, SignedIn who, List<Shortcoming> faults) {
    var exchange = sheets.exchange(id);
    return new ExchangePage(exchange, exchange.mayTakeOver(who), faults);
  }

  @GetMapping("/admin/exchange/{exchange}/table.{format:csv|xlsx}")
  void export(
      @PathVariable String exchange,
      @PathVariable String format,
      SignedIn who,
      Frame frame,
      HttpServletResponse response)
      throws IOException {
    var source = sheets.exchange(exchange);
    var head = sheets.head(source, frame.language());
    var rows = sheets.export(exchange, format, who);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s.%s\"".formatted(exchange, format));
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (format.equals("csv")) {
      response.setContentType("text/csv;charset=UTF-8");
      SheetWriter.csv(response.getOutputStream(), head, rows);
    } else {
      response.setContentType(SHEET);
      SheetWriter.xlsx(response.getOutputStream(), frame.text(source.titleKey()), head, rows);
    }
  }

  @PostMapping("/admin/exchange/{exchange}")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page receive(
      @PathVariable String exchange,
      @RequestParam(name = "file") Optional<MultipartFile> file,
      SignedIn who)
      throws IOException {
    var name = file.map(MultipartFile::getOriginalFilename).orElse("");
    var content = file.isPresent() ? file.get().getBytes() : new byte[0];
    return switch (sheets.receive(exchange, name, content, who)) {
      case Receipt.Refused(var faults) -> page(exchange, who, faults);
      case Receipt.Kept(var id) -> new Redirect("/admin/exchange/" + exchange + "/" + id);
    };
  }

  @GetMapping("/admin/exchange/{exchange}/{id:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  SheetPage show(@PathVariable String exchange, @PathVariable long id, SignedIn who) {
    return new SheetPage(sheets.exchange(exchange), sheets.show(exchange, id, who));
  }

  @PostMapping("/admin/exchange/{exchange}/{id:[0-9]{1,18}}/take")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page take(
      @PathVariable String exchange,
      @PathVariable long id,
      SignedIn who,
      HttpServletResponse response) {
    return switch (imports.takeOver(exchange, id, who)) {
      case Outcome.Cancelled() -> {
        Flash.say(response, "portal.exchange.cancelled");
        yield new Redirect("/admin/exchange/" + exchange + "/" + id);
      }
      case Outcome.Planned(var plan) when !plan.faults().isEmpty() -> show(exchange, id, who);
      case Outcome.Planned _ -> {
        Flash.say(response, "portal.exchange.taken");
        yield new Redirect("/admin/exchange/" + exchange);
      }
    };
  }

  @PostMapping("/admin/exchange/{exchange}/{id:[0-9]{1,18}}/discard")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page discard(
      @PathVariable String exchange,
      @PathVariable long id,
      SignedIn who,
      HttpServletResponse response) {
    sheets.discard(exchange, id, who);
    Flash.say(response, "portal.exchange.discarded");
    return new Redirect("/admin/exchange/" + exchange);
  }
}
