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

/** 有限责任公司窗口录入: a company on one page at the counter, until it is handed in. */
@Controller
class CompanyAtCounterController {
  private final CounterSheets sheets;
  private final CompanySheet sheet;

  CompanyAtCounterController(CounterSheets sheets, CompanySheet sheet) {
    this.sheets = sheets;
    this.sheet = sheet;
  }

  @GetMapping(CompanySheet.PATH)
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page blank(SignedIn officer, Frame frame) {
    return sheet.blank(officer, frame);
  }

  @PostMapping(CompanySheet.PATH)
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page begin(SignedIn officer, Form form, Frame frame) {
    return sheets.begin(sheet, officer, form, frame);
  }

  @GetMapping(CompanySheet.PATH + "/{id:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page show(@PathVariable long id, SignedIn officer, Frame frame) {
    return sheets.show(sheet, id, officer, frame);
  }

  @PostMapping(CompanySheet.PATH + "/{id:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page change(@PathVariable long id, SignedIn officer, Form form, Frame frame) {
    return sheets.save(sheet, id, officer, form, frame);
  }
}
