package hongdun.registration.web;

import hongdun.casework.MatterId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Sent;
import hongdun.portal.SignedIn;
import hongdun.registration.usecase.CheckSignatures;
import hongdun.registration.usecase.Examine;
import hongdun.registration.usecase.RefusalGrounds;
import hongdun.registration.usecase.ReturnOnce;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 受理与审查: the officer's page of an application, and what examiners do there. */
@Controller
class ExamineController {
  private final Examine examine;
  private final ReturnOnce returnOnce;
  private final CheckSignatures signatures;
  private final Remarks remarks;
  private final ExaminePages pages;

  ExamineController(
      Examine examine,
      ReturnOnce returnOnce,
      CheckSignatures signatures,
      Remarks remarks,
      ExaminePages pages) {
    this.examine = examine;
    this.returnOnce = returnOnce;
    this.signatures = signatures;
    this.remarks = remarks;
    this.pages = pages;
  }

  @GetMapping("/desk/registration/{matter}")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR"})
  Page page(@PathVariable long matter, SignedIn officer, Frame frame) {
    return pages.of(new MatterId(matter), officer, frame, List.of(), Form.filled(Map.of()));
  }

  @PostMapping("/desk/registration/{matter}/signatures")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "APPROVER"})
  Page checkSignatures(@PathVariable long matter, Sent sent) {
    return pages.examined(
        matter,
        sent,
        signatures.check(
            pages.idOf(matter), sent.version(), sent.visitor(), sent.form().all("signatories")),
        "registration.done.signatures");
  }

  @PostMapping("/desk/registration/{matter}/accept")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER"})
  Page accept(@PathVariable long matter, Sent sent) {
    return pages.examined(
        matter,
        sent,
        examine.accept(pages.idOf(matter), sent.version(), sent.visitor()),
        "registration.done.accepted");
  }

  @PostMapping("/desk/registration/{matter}/return")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER"})
  Page giveBack(@PathVariable long matter, Sent sent) {
    if (sent.form().has("another")) {
      return pages.again(matter, sent, List.of());
    }
    var application = pages.application(matter);
    var faults = remarks.faults(application, sent.form());
    if (!faults.isEmpty()) {
      return pages.again(matter, sent, faults);
    }
    return pages.examined(
        matter,
        sent,
        returnOnce.giveBack(
            application.id(), sent.version(), sent.visitor(), remarks.of(application, sent.form())),
        "registration.done.returned");
  }

  @PostMapping("/desk/registration/{matter}/propose-approval")
  @Access(
      value = Who.OFFICERS,
      roles = {"EXAMINER", "APPROVER"})
  Page proposeApproval(@PathVariable long matter, Sent sent) {
    return pages.examined(
        matter,
        sent,
        examine.proposeApproval(
            pages.idOf(matter), sent.version(), sent.visitor(), sent.form().text("reasons")),
        "registration.done.proposed");
  }

  @PostMapping("/desk/registration/{matter}/propose-refusal")
  @Access(
      value = Who.OFFICERS,
      roles = {"EXAMINER", "APPROVER"})
  Page proposeRefusal(@PathVariable long matter, Sent sent) {
    return pages.examined(
        matter,
        sent,
        examine.proposeRefusal(
            pages.idOf(matter),
            sent.version(),
            sent.visitor(),
            pages.reasons(RefusalGrounds.REFUSAL, sent.form(), "reasons")),
        "registration.done.proposed");
  }

  @PostMapping("/desk/registration/{matter}/reexamine")
  @Access(value = Who.OFFICERS, roles = "DIVISION_HEAD")
  Page reexamine(@PathVariable long matter, Sent sent) {
    return pages.examined(
        matter,
        sent,
        examine.reexamine(
            pages.idOf(matter), sent.version(), sent.visitor(), sent.form().text("reasons")),
        "registration.done.reexamined");
  }
}
