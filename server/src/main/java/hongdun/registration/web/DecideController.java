package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import hongdun.registration.usecase.Decide;
import hongdun.registration.usecase.RefusalGrounds;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 核准: what those who decide do on the officer's page of an application. */
@Controller
class DecideController {
  private final Decide decide;
  private final ExaminePages pages;

  DecideController(Decide decide, ExaminePages pages) {
    this.decide = decide;
    this.pages = pages;
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
    var turn = new Turn(matter, officer, form, frame, response);
    return decided(
        turn,
        decide.approve(pages.idOf(matter), turn.version(), officer, form.text("reasons")),
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
    var turn = new Turn(matter, officer, form, frame, response);
    return decided(
        turn,
        decide.refuse(
            pages.idOf(matter),
            turn.version(),
            officer,
            pages.reasons(RefusalGrounds.REFUSAL, form, "reasons")),
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
    var turn = new Turn(matter, officer, form, frame, response);
    return decided(
        turn,
        decide.sendBack(pages.idOf(matter), turn.version(), officer, form.text("reasons")),
        "registration.done.sent-back");
  }

  private Page decided(Turn turn, Decide.Outcome outcome, String done) {
    return switch (outcome) {
      case Decide.Outcome.Approved _, Decide.Outcome.Done _ -> turn.done(done);
      case Decide.Outcome.NotAllowed(var why) -> pages.again(turn, why);
      case Decide.Outcome.Incomplete(var faults) -> pages.again(turn, faults);
    };
  }
}
