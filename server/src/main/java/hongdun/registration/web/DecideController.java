package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Page;
import hongdun.portal.Sent;
import hongdun.registration.usecase.Decide;
import hongdun.registration.usecase.RefusalGrounds;
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
  Page approve(@PathVariable long matter, Sent sent) {
    return decided(
        matter,
        sent,
        decide.approve(
            pages.idOf(matter), sent.version(), sent.visitor(), sent.form().text("reasons")),
        "registration.done.approved");
  }

  @PostMapping("/desk/registration/{matter}/refuse")
  @Access(
      value = Who.OFFICERS,
      roles = {"APPROVER", "HEAD", "LEADER"})
  Page refuse(@PathVariable long matter, Sent sent) {
    return decided(
        matter,
        sent,
        decide.refuse(
            pages.idOf(matter),
            sent.version(),
            sent.visitor(),
            pages.reasons(RefusalGrounds.REFUSAL, sent.form(), "reasons")),
        "registration.done.refused");
  }

  @PostMapping("/desk/registration/{matter}/send-back")
  @Access(
      value = Who.OFFICERS,
      roles = {"APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
  Page sendBack(@PathVariable long matter, Sent sent) {
    return decided(
        matter,
        sent,
        decide.sendBack(
            pages.idOf(matter), sent.version(), sent.visitor(), sent.form().text("reasons")),
        "registration.done.sent-back");
  }

  private Page decided(long matter, Sent sent, Decide.Outcome outcome, String done) {
    return switch (outcome) {
      case Decide.Outcome.Approved _, Decide.Outcome.Done _ -> pages.done(matter, sent, done);
      case Decide.Outcome.NotAllowed(var why) -> pages.again(matter, sent, why);
      case Decide.Outcome.Incomplete(var faults) -> pages.again(matter, sent, faults);
    };
  }
}
