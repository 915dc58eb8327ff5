package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 一张表: a whole application on one page at the counter, from the first question to the end. */
@Controller
class CounterSheetController {
  private static final String SHEET = "/desk/counter/{sheet:household|company}";
  private static final String ENTERED = SHEET + "/{id:[0-9]{1,18}}";

  private final CounterSheets buttons;
  private final List<CounterSheet> sheets;

  CounterSheetController(CounterSheets buttons, List<CounterSheet> sheets) {
    this.buttons = buttons;
    this.sheets = sheets;
  }

  @GetMapping(SHEET)
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page blank(@PathVariable String sheet, SignedIn officer, Frame frame) {
    return named(sheet).blank(officer, frame);
  }

  @PostMapping(SHEET)
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page begin(@PathVariable String sheet, SignedIn officer, Form form, Frame frame) {
    return buttons.begin(named(sheet), officer, form, frame);
  }

  @GetMapping(ENTERED)
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page show(@PathVariable String sheet, @PathVariable long id, SignedIn officer, Frame frame) {
    return buttons.show(named(sheet), id, officer, frame);
  }

  @PostMapping(ENTERED)
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page change(
      @PathVariable String sheet, @PathVariable long id, SignedIn officer, Form form, Frame frame) {
    return buttons.save(named(sheet), id, officer, form, frame);
  }

  private CounterSheet named(String name) {
    return sheets.stream()
        .filter(sheet -> sheet.path().endsWith("/" + name))
        .findFirst()
        .orElseThrow();
  }
}
