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
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.FillIn.Filled;
import hongdun.registration.usecase.Judgement;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 个体工商户网上填报: the same page as the counter's, filled in by the applicant himself. */
@Controller
class OnlineHouseholdController {
  /** What is asked elsewhere: by the papers and the signatures. */
  private static final Set<FormStep> LATER = Set.of(FormStep.PAPERS, FormStep.SIGN);

  private final FillIn fillIn;
  private final Fillings fillings;
  private final HouseholdForm household;
  private final HouseholdPages pages;
  private final Judgement judgement;

  OnlineHouseholdController(
      FillIn fillIn,
      Fillings fillings,
      HouseholdForm household,
      HouseholdPages pages,
      Judgement judgement) {
    this.fillIn = fillIn;
    this.fillings = fillings;
    this.household = household;
    this.pages = pages;
    this.judgement = judgement;
  }

  @GetMapping("/apply/{id}/household")
  @Access(Who.SIGNED_IN)
  Page show(@PathVariable long id, SignedIn visitor, Frame frame, HttpServletResponse response) {
    return fillings.show(
        id,
        visitor,
        response,
        filling ->
            filling.application().draft().ofHousehold()
                ? pages.of(filling, "", visitor, frame)
                : new Redirect("/apply/" + id));
  }

  /** One form for all buttons; what was entered is saved first. */
  @PostMapping("/apply/{id}/household")
  @Access(Who.SIGNED_IN)
  Page save(@PathVariable long id, SignedIn visitor, Form form, Frame frame) {
    return switch (fillIn.change(
        new ApplicationId(id),
        visitor,
        HouseholdPage.PART,
        form.text("asOf"),
        draft -> household.read(draft, form))) {
      case Filled.Stale(var entered, var faults) ->
          pages.of(fillings.of(entered, faults), form.text("find"), visitor, frame);
      case Filled.Saved(var saved) -> next(saved, visitor, form, frame);
    };
  }

  private Page next(Application saved, SignedIn visitor, Form form, Frame frame) {
    var id = saved.id().value();
    if (form.has("search") || form.has("remove")) {
      return pages.of(fillings.of(saved, List.of()), form.text("find"), visitor, frame);
    }
    if (form.has("later")) {
      return new Redirect("/apply/" + id);
    }
    var faults = faults(saved);
    return faults.isEmpty()
        ? new Redirect("/apply/" + id + "/papers")
        : pages.of(fillings.of(saved, faults), "", visitor, frame);
  }

  private List<Shortcoming> faults(Application application) {
    return judgement.shortcomings(application).stream()
        .filter(fault -> !LATER.contains(FormStep.of(fault.field())))
        .toList();
  }
}
