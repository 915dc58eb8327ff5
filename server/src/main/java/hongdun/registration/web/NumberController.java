package hongdun.registration.web;

import hongdun.casework.MatterId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import hongdun.registration.usecase.ShowNumber;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 查看完整证件号码: the officer's page again with one number whole, this once. */
@Controller
class NumberController {
  private final ShowNumber numbers;
  private final ExaminePages pages;

  NumberController(ShowNumber numbers, ExaminePages pages) {
    this.numbers = numbers;
    this.pages = pages;
  }

  @PostMapping("/desk/registration/{matter}/numbers/{person}")
  @Access(
      value = Who.OFFICERS,
      roles = {"EXAMINER", "APPROVER"})
  Page show(@PathVariable long matter, @PathVariable String person, SignedIn officer, Frame frame) {
    var faults = numbers.show(pages.application(matter), person, officer);
    var page = pages.of(new MatterId(matter), officer, frame, faults, Form.filled(Map.of()));
    return faults.isEmpty() ? page.showing(person) : page;
  }
}
