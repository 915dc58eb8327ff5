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
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.Visibility;
import hongdun.shared.Shortcoming;
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
  private final Visibility visibility;
  private final HouseholdForm household;
  private final HouseholdPages pages;
  private final Judgement judgement;

  OnlineHouseholdController(
      FillIn fillIn,
      Visibility visibility,
      HouseholdForm household,
      HouseholdPages pages,
      Judgement judgement) {
    this.fillIn = fillIn;
    this.visibility = visibility;
    this.household = household;
    this.pages = pages;
    this.judgement = judgement;
  }

  @GetMapping("/apply/{id}/household")
  @Access(Who.SIGNED_IN)
  Page show(@PathVariable long id, SignedIn visitor, Frame frame) {
    var application = visibility.asApplicant(new ApplicationId(id), visitor);
    return application.draft().ofHousehold()
        ? pages.of(application, "", visitor, List.of(), frame)
        : new Redirect("/apply/" + id);
  }

  /** One form for all buttons; what was entered is saved first. */
  @PostMapping("/apply/{id}/household")
  @Access(Who.SIGNED_IN)
  Page save(@PathVariable long id, SignedIn visitor, Form form, Frame frame) {
    var application =
        fillIn.change(new ApplicationId(id), visitor, draft -> household.read(draft, form));
    if (form.has("search") || form.has("remove")) {
      return pages.of(application, form.text("find"), visitor, List.of(), frame);
    }
    if (form.has("later")) {
      return new Redirect("/apply/" + id);
    }
    var faults = faults(application);
    return faults.isEmpty()
        ? new Redirect("/apply/" + id + "/papers")
        : pages.of(application, "", visitor, faults, frame);
  }

  private List<Shortcoming> faults(Application application) {
    return judgement.shortcomings(application).stream()
        .filter(fault -> !LATER.contains(FormStep.of(fault.field())))
        .toList();
  }
}
