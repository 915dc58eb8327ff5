package hongdun.registration.web;

import hongdun.casework.MatterId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.usecase.Examine.Outcome;
import hongdun.registration.usecase.RefusalGrounds;
import hongdun.registration.usecase.RefuseAcceptance;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
  Page notCompetent(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var outcome =
        refusal.notCompetent(
            pages.application(matter).id(),
            version(form),
            officer,
            form.text("authority"),
            form.text("whyElsewhere"));
    var faults = faults(outcome);
    return faults.isEmpty()
        ? done(matter, response, "registration.done.not-competent")
        : pages.of(new MatterId(matter), officer, frame, faults, form);
  }

  @PostMapping("/desk/registration/{matter}/refuse-acceptance")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER"})
  Page refuse(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var outcome =
        refusal.refuse(
            pages.application(matter).id(),
            version(form),
            officer,
            pages.reasons(RefusalGrounds.ACCEPTANCE, form, "whyNotAccepted"));
    var faults = faults(outcome);
    return faults.isEmpty()
        ? done(matter, response, "registration.done.not-accepted")
        : pages.of(new MatterId(matter), officer, frame, faults, form);
  }

  private static List<Shortcoming> faults(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _, Outcome.NotNew _ -> List.of();
      case Outcome.NotAllowed(var why) ->
          List.of(new Shortcoming("actions", why.messageKey(), why.arguments(), why.basis()));
      case Outcome.Incomplete(var faults) -> faults;
      case Outcome.Unmet(var faults) -> faults;
    };
  }

  private static Page done(long matter, HttpServletResponse response, String key) {
    Flash.say(response, key);
    return new Redirect("/desk/registration/" + matter);
  }

  private static int version(Form form) {
    return (int) form.number("version").orElse(-1);
  }
}
