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
import hongdun.registration.usecase.OverrideSecondNotice;
import hongdun.registration.usecase.ReturnOnce;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 再次告知审批: asking for a second notice that names something old, answering, and giving it. */
@Controller
class OverridesController {
  private final OverrideSecondNotice overrides;
  private final ReturnOnce returnOnce;
  private final ExaminePages pages;
  private final Remarks remarks;

  OverridesController(
      OverrideSecondNotice overrides, ReturnOnce returnOnce, ExaminePages pages, Remarks remarks) {
    this.overrides = overrides;
    this.returnOnce = returnOnce;
    this.pages = pages;
    this.remarks = remarks;
  }

  @GetMapping("/desk/overrides")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD"})
  Page list(SignedIn visitor) {
    return page(visitor, Form.filled(Map.of()), List.of());
  }

  private OverridesPage page(SignedIn visitor, Form form, List<Shortcoming> faults) {
    return new OverridesPage(overrides.waiting(visitor), overrides.own(visitor), form, faults);
  }

  @PostMapping("/desk/registration/{matter}/ask-override")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER"})
  Page ask(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var application = pages.application(matter);
    var unclear = remarks.faults(application, form);
    var faults =
        unclear.isEmpty()
            ? overrides.ask(
                application.id(), officer, remarks.of(application, form), form.text("override"))
            : unclear;
    if (!faults.isEmpty()) {
      return pages.of(new MatterId(matter), officer, frame, faults, form);
    }
    Flash.say(response, "registration.override.asked");
    return new Redirect("/desk/overrides");
  }

  @PostMapping("/desk/overrides/{request:[0-9]{1,18}}/answer")
  @Access(value = Who.OFFICERS, roles = "DIVISION_HEAD")
  Page answer(@PathVariable long request, SignedIn head, Form form, HttpServletResponse response) {
    var faults =
        overrides.answer(request, head, form.has("grant"), form.text("grounds-" + request));
    if (!faults.isEmpty()) {
      return page(head, form, faults);
    }
    Flash.say(response, "registration.override.answered");
    return new Redirect("/desk/overrides");
  }

  /** Gives the notice as it was granted. */
  @PostMapping("/desk/registration/{matter}/return-as-granted")
  @Access(
      value = Who.OFFICERS,
      roles = {"ACCEPTOR", "EXAMINER", "APPROVER"})
  Page give(
      @PathVariable long matter,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var application = pages.application(matter);
    var version = (int) form.number("version").orElse(-1);
    return switch (returnOnce.giveAsGranted(application.id(), version, officer)) {
      case Outcome.Done _ -> {
        Flash.say(response, "registration.done.returned");
        yield new Redirect("/desk/registration/" + matter);
      }
      case Outcome.NotAllowed(var why) ->
          again(
              matter,
              officer,
              form,
              frame,
              List.of(new Shortcoming("actions", why.messageKey(), why.arguments(), why.basis())));
      case Outcome.Incomplete(var faults) -> again(matter, officer, form, frame, faults);
      case Outcome.Unmet(var faults) -> again(matter, officer, form, frame, faults);
      case Outcome.NotNew(var fields) ->
          again(matter, officer, form, frame, List.of(remarks.notNew(application, fields, frame)));
    };
  }

  private Page again(
      long matter, SignedIn officer, Form form, Frame frame, List<Shortcoming> faults) {
    return pages.of(new MatterId(matter), officer, frame, faults, form);
  }
}
