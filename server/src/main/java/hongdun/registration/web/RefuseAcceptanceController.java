package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Page;
import hongdun.portal.Sent;
import hongdun.registration.usecase.RefusalGrounds;
import hongdun.registration.usecase.RefuseAcceptance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 不予受理 on the officer's page of an application: another authority's, or not to be taken. */
@Controller
class RefuseAcceptanceController {
  private final RefuseAcceptance refusal;
  private final ExaminePages pages;

  RefuseAcceptanceController(RefuseAcceptance refusal, ExaminePages pages) {
    this.refusal = refusal;
    this.pages = pages;
  }

  @PostMapping("/desk/registration/{matter}/not-competent")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER"})
  Page notCompetent(@PathVariable long matter, Sent sent) {
    return pages.examined(
        matter,
        sent,
        refusal.notCompetent(
            pages.idOf(matter),
            sent.version(),
            sent.visitor(),
            sent.form().text("authority"),
            sent.form().text("whyElsewhere")),
        "registration.done.not-competent");
  }

  @PostMapping("/desk/registration/{matter}/refuse-acceptance")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER"})
  Page refuse(@PathVariable long matter, Sent sent) {
    return pages.examined(
        matter,
        sent,
        refusal.refuse(
            pages.idOf(matter),
            sent.version(),
            sent.visitor(),
            pages.reasons(RefusalGrounds.ACCEPTANCE, sent.form(), "whyNotAccepted")),
        "registration.done.not-accepted");
  }
}
