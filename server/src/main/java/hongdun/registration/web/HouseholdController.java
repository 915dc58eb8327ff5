package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 个体工商户当场登记: one page at the counter, from the first question to the licence. */
@Controller
class HouseholdController {
  private final CounterSheets sheets;
  private final HouseholdSheet sheet;

  HouseholdController(CounterSheets sheets, HouseholdSheet sheet) {
    this.sheets = sheets;
    this.sheet = sheet;
  }

  @GetMapping(HouseholdSheet.PATH)
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page blank(SignedIn officer, Frame frame) {
    return sheet.blank(officer, frame);
  }

  @PostMapping(HouseholdSheet.PATH)
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page begin(SignedIn officer, Form form, Frame frame) {
    return sheets.begin(sheet, officer, form, frame);
  }

  @GetMapping(HouseholdSheet.PATH + "/{id:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page show(@PathVariable long id, SignedIn officer, Frame frame) {
    return sheets.show(sheet, id, officer, frame);
  }

  @PostMapping(HouseholdSheet.PATH + "/{id:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page change(@PathVariable long id, SignedIn officer, Form form, Frame frame) {
    return sheets.save(sheet, id, officer, form, frame);
  }
}
