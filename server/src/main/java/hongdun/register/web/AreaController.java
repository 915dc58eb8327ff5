package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.register.usecase.TakeOver;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 辖区新增主体 — what is new in an office's area. */
@Controller
class AreaController {
  private final TakeOver takeOver;

  AreaController(TakeOver takeOver) {
    this.takeOver = takeOver;
  }

  @GetMapping("/desk/area")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR"})
  Page area(SignedIn officer, Form form) {
    boolean taken = form.text("tab").equals("taken");
    return new AreaPage(
        takeOver.area(officer.asOfficer(), taken, form.number("before").orElse(0)), taken);
  }

  @PostMapping("/desk/area/{id:[0-9]{1,18}}/take")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
  Redirect take(@PathVariable long id, SignedIn officer, HttpServletResponse response) {
    takeOver.take(officer.asOfficer(), id);
    Flash.say(response, "register.area.taken.done");
    return new Redirect("/desk/area");
  }
}
