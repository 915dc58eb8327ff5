package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.NameAnswers;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.FillIn.Filled;
import hongdun.registration.usecase.Judgement;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 填报: the step name, judged while it is typed. */
@Controller
class NameController {
  private final FillIn fillIn;
  private final Fillings fillings;
  private final Judgement judgement;
  private final NameChoices choices;
  private final NameVerdicts verdicts;

  NameController(
      FillIn fillIn,
      Fillings fillings,
      Judgement judgement,
      NameChoices choices,
      NameVerdicts verdicts) {
    this.fillIn = fillIn;
    this.fillings = fillings;
    this.judgement = judgement;
    this.choices = choices;
    this.verdicts = verdicts;
  }

  @GetMapping("/apply/{id}/name")
  @Access(Who.SIGNED_IN)
  Page name(@PathVariable long id, SignedIn visitor, Frame frame, HttpServletResponse response) {
    return fillings.show(
        id,
        visitor,
        response,
        filling ->
            filling.application().draft().ofHousehold()
                ? new Redirect("/apply/" + id + "/household")
                : page(filling, frame));
  }

  /** The verdict alone on a name that is being typed; nothing of it is kept. */
  @GetMapping("/apply/{id}/name/verdict")
  @Access(Who.SIGNED_IN)
  Page verdict(@PathVariable long id, SignedIn visitor, Form form, Frame frame) {
    var application = fillings.application(id, visitor);
    return new NameVerdictAlone(
        verdicts.of(application.id(), application.draft().withName(answers(form)), frame));
  }

  /**
   * Saves the name and goes on; or shows it again: with its faults, or as asked with its verdict.
   */
  @PostMapping("/apply/{id}/name")
  @Access(Who.SIGNED_IN)
  Page save(@PathVariable long id, SignedIn visitor, Form form, Frame frame) {
    return switch (fillIn.change(
        new ApplicationId(id),
        visitor,
        "name\\..*",
        form.text("asOf"),
        draft -> draft.withName(answers(form)))) {
      case Filled.Stale(var entered, var faults) -> page(entered, faults, frame);
      case Filled.Saved(var application) -> next(application, form, frame);
    };
  }

  private Page next(Application application, Form form, Frame frame) {
    var id = application.id().value();
    if (form.has("later")) {
      return new Redirect("/apply/" + id);
    }
    if (form.has("check") && judgement.parts(application.draft()).isPresent()) {
      return page(application, List.of(), frame);
    }
    var faults = judgement.shortcomings(application, FormStep.NAME);
    return faults.isEmpty()
        ? new Redirect("/apply/" + id + "/kind")
        : page(application, faults, frame);
  }

  /** The parts of a name as they are sent, here and where an application is begun with one. */
  static NameAnswers answers(Form form) {
    return new NameAnswers(
        form.text("name.region"),
        form.text("name.division"),
        form.text("name.tradeName"),
        form.text("name.industry"),
        form.text("name.form"),
        form.text("name.withoutIndustry"));
  }

  private NamePage page(Application application, List<Shortcoming> faults, Frame frame) {
    return page(fillings.of(application, faults), frame);
  }

  private NamePage page(Filling filling, Frame frame) {
    var application = filling.application();
    return new NamePage(
        filling,
        choices.regions(frame.language()),
        choices.divisions(application.draft()),
        verdicts.of(application.id(), application.draft(), frame));
  }
}
