package hongdun.registration.web;

import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.MatterId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.usecase.CheckSignatures;
import hongdun.registration.usecase.Decide;
import hongdun.registration.usecase.Examine;
import hongdun.registration.usecase.ReturnOnce;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 审查与核准: the officer's page of an application, and what can be done there. */
@Controller
class ExamineController {
  private final Examine examine;
  private final ReturnOnce returnOnce;
  private final CheckSignatures signatures;
  private final Decide decide;
  private final Remarks remarks;
  private final ExaminePages pages;

  ExamineController(
      Examine examine,
      ReturnOnce returnOnce,
      CheckSignatures signatures,
      Decide decide,
      Remarks remarks,
      ExaminePages pages) {
    this.examine = examine;
    this.returnOnce = returnOnce;
    this.signatures = signatures;
    this.decide = decide;
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
  Page checkSignatures(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    return examined(
        signatures.check(pages.idOf(matter), version(form), officer, form.all("signatories")),
        matter,
        officer,
        form,
        frame,
        response,
        "registration.done.signatures");
  }

  @PostMapping("/desk/registration/{matter}/accept")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER"})
  Page accept(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    return examined(
        examine.accept(pages.idOf(matter), version(form), officer),
        matter,
        officer,
        form,
        frame,
        response,
        "registration.done.accepted");
  }

  @PostMapping("/desk/registration/{matter}/return")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER"})
  Page giveBack(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var application = pages.application(matter);
    if (form.has("another")) {
      return again(matter, officer, form, frame, List.of());
    }
    var faults = remarks.faults(application, form);
    if (!faults.isEmpty()) {
      return again(matter, officer, form, frame, faults);
    }
    return examined(
        returnOnce.giveBack(
            application.id(), version(form), officer, remarks.of(application, form)),
        matter,
        officer,
        form,
        frame,
        response,
        "registration.done.returned");
  }

  @PostMapping("/desk/registration/{matter}/propose-approval")
  @Access(
      value = Who.OFFICERS,
      roles = {"EXAMINER", "APPROVER"})
  Page proposeApproval(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    return examined(
        examine.proposeApproval(pages.idOf(matter), version(form), officer, form.text("reasons")),
        matter,
        officer,
        form,
        frame,
        response,
        "registration.done.proposed");
  }

  @PostMapping("/desk/registration/{matter}/propose-refusal")
  @Access(
      value = Who.OFFICERS,
      roles = {"EXAMINER", "APPROVER"})
  Page proposeRefusal(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    return examined(
        examine.proposeRefusal(pages.idOf(matter), version(form), officer, form.text("reasons")),
        matter,
        officer,
        form,
        frame,
        response,
        "registration.done.proposed");
  }

  @PostMapping("/desk/registration/{matter}/reexamine")
  @Access(value = Who.OFFICERS, roles = "DIVISION_HEAD")
  Page reexamine(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    return examined(
        examine.reexamine(pages.idOf(matter), version(form), officer, form.text("reasons")),
        matter,
        officer,
        form,
        frame,
        response,
        "registration.done.reexamined");
  }

  @PostMapping("/desk/registration/{matter}/approve")
  @Access(
      value = Who.OFFICERS,
      roles = {"APPROVER", "HEAD", "LEADER"})
  Page approve(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    return decided(
        decide.approve(pages.idOf(matter), version(form), officer, form.text("reasons")),
        matter,
        officer,
        form,
        frame,
        response,
        "registration.done.approved");
  }

  @PostMapping("/desk/registration/{matter}/refuse")
  @Access(
      value = Who.OFFICERS,
      roles = {"APPROVER", "HEAD", "LEADER"})
  Page refuse(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    return decided(
        decide.refuse(pages.idOf(matter), version(form), officer, form.text("reasons")),
        matter,
        officer,
        form,
        frame,
        response,
        "registration.done.refused");
  }

  @PostMapping("/desk/registration/{matter}/send-back")
  @Access(
      value = Who.OFFICERS,
      roles = {"APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
  Page sendBack(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    return decided(
        decide.sendBack(pages.idOf(matter), version(form), officer, form.text("reasons")),
        matter,
        officer,
        form,
        frame,
        response,
        "registration.done.sent-back");
  }

  private static int version(Form form) {
    return (int) form.number("version").orElse(-1);
  }

  private Page examined(
      Examine.Outcome outcome,
      long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response,
      String done) {
    return switch (outcome) {
      case Examine.Outcome.Done _ -> done(matter, response, done);
      case Examine.Outcome.NotAllowed(var why) ->
          again(matter, officer, form, frame, List.of(forbidden(why)));
      case Examine.Outcome.Incomplete(var faults) -> again(matter, officer, form, frame, faults);
      case Examine.Outcome.Unmet(var faults) -> again(matter, officer, form, frame, faults);
      case Examine.Outcome.NotNew(var fields) ->
          again(
              matter,
              officer,
              form,
              frame,
              List.of(remarks.notNew(pages.application(matter), fields, frame)));
    };
  }

  private Page decided(
      Decide.Outcome outcome,
      long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response,
      String done) {
    return switch (outcome) {
      case Decide.Outcome.Approved _, Decide.Outcome.Done _ -> done(matter, response, done);
      case Decide.Outcome.NotAllowed(var why) ->
          again(matter, officer, form, frame, List.of(forbidden(why)));
      case Decide.Outcome.Incomplete(var faults) -> again(matter, officer, form, frame, faults);
    };
  }

  private static Page done(long matter, HttpServletResponse response, String key) {
    Flash.say(response, key);
    return new Redirect("/desk/registration/" + matter);
  }

  private Page again(
      long matter, SignedIn officer, Form form, Frame frame, List<Shortcoming> faults) {
    return pages.of(new MatterId(matter), officer, frame, faults, form);
  }

  private static Shortcoming forbidden(Forbidden why) {
    return new Shortcoming("actions", why.messageKey(), why.arguments(), why.basis());
  }
}
