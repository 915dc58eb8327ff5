package hongdun.registration.web;

import hongdun.agency.Divisions;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.ContributionAnswers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.KindAnswers;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.FillIn.Filled;
import hongdun.registration.usecase.Judgement;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 填报: the steps kind, capital and premises. What is entered is saved before it is judged. */
@Controller
class StepsController {
  private final FillIn fillIn;
  private final Fillings fillings;
  private final Judgement judgement;
  private final Divisions divisions;

  StepsController(FillIn fillIn, Fillings fillings, Judgement judgement, Divisions divisions) {
    this.fillIn = fillIn;
    this.fillings = fillings;
    this.judgement = judgement;
    this.divisions = divisions;
  }

  @GetMapping("/apply/{id}/kind")
  @Access(Who.SIGNED_IN)
  Page kind(@PathVariable long id, SignedIn visitor, HttpServletResponse response) {
    return fillings.show(id, visitor, response, KindPage::new);
  }

  @PostMapping("/apply/{id}/kind")
  @Access(Who.SIGNED_IN)
  Page saveKind(@PathVariable long id, SignedIn visitor, Form form) {
    var answers =
        new KindAnswers(
            form.text("kind.direction"),
            form.text("kind.supervision"),
            form.text("kind.term"),
            form.text("kind.years"));
    var filled =
        fillIn.change(
            new ApplicationId(id),
            visitor,
            "kind\\..*",
            form.text("asOf"),
            draft -> draft.withKind(answers));
    return next(filled, form, FormStep.KIND, KindPage::new);
  }

  @GetMapping("/apply/{id}/capital")
  @Access(Who.SIGNED_IN)
  Page capital(@PathVariable long id, SignedIn visitor, HttpServletResponse response) {
    return fillings.show(id, visitor, response, this::capitalPage);
  }

  @PostMapping("/apply/{id}/capital")
  @Access(Who.SIGNED_IN)
  Page saveCapital(@PathVariable long id, SignedIn visitor, Form form) {
    var filled =
        fillIn.change(
            new ApplicationId(id),
            visitor,
            CapitalPage.PART,
            form.text("asOf"),
            draft -> draft.withCapital(form.text("capital"), contributions(draft, form)));
    return filled instanceof Filled.Saved(var saved) && !moved(saved, form).isEmpty()
        ? new Redirect("/apply/" + id + moved(saved, form))
        : next(filled, form, FormStep.CAPITAL, this::capitalPage);
  }

  private CapitalPage capitalPage(Filling filling) {
    return new CapitalPage(filling, judgement.today());
  }

  /** Where a button leads that adds or takes away a line; empty when another was pressed. */
  private static String moved(Application saved, Form form) {
    if (form.has("addForm")) {
      var holder = form.text("addForm");
      var last = saved.draft().contributionsOf(holder).size() - 1;
      return "/capital#" + ContributionAnswers.field(holder, last) + "amount";
    }
    if (form.has("removeForm")) {
      return "/capital#capital";
    }
    return form.has("addCompany") ? "/companies/new" : "";
  }

  /** What every shareholder subscribes, with one form more or less where a button says so. */
  private static List<ContributionAnswers> contributions(Draft draft, Form form) {
    var contributions = new ArrayList<ContributionAnswers>();
    for (var holder : draft.holders()) {
      for (int i = 0; i < draft.contributionsOf(holder).size(); i++) {
        var field = ContributionAnswers.field(holder, i);
        if (!form.text("removeForm").equals(field)) {
          contributions.add(
              new ContributionAnswers(
                  holder,
                  form.text(field + "amount"),
                  form.text(field + "form"),
                  form.dateText(field + "due")));
        }
      }
      if (form.text("addForm").equals(holder)
          && draft.contributionsOf(holder).size() < Draft.MOST_FORMS) {
        contributions.add(new ContributionAnswers(holder, "", "", ""));
      }
    }
    return contributions;
  }

  @GetMapping("/apply/{id}/premises")
  @Access(Who.SIGNED_IN)
  Page premises(@PathVariable long id, SignedIn visitor, HttpServletResponse response) {
    return fillings.show(
        id,
        visitor,
        response,
        filling ->
            filling.application().draft().ofHousehold()
                ? new Redirect("/apply/" + id + "/household#premises.address")
                : premisesPage(filling));
  }

  @PostMapping("/apply/{id}/premises")
  @Access(Who.SIGNED_IN)
  Page savePremises(@PathVariable long id, SignedIn visitor, Form form) {
    var answers =
        new PremisesAnswers(
            form.text("premises.address"),
            form.text("premises.right"),
            form.text("premises.owner"),
            form.text("premises.phone").replace(" ", ""));
    var filled =
        fillIn.change(
            new ApplicationId(id),
            visitor,
            "premises\\..*",
            form.text("asOf"),
            draft -> draft.withPremises(answers));
    return next(filled, form, FormStep.PREMISES, this::premisesPage);
  }

  private PremisesPage premisesPage(Filling filling) {
    var place =
        Judgement.region(filling.application().draft())
            .flatMap(region -> divisions.fullName(region, judgement.today()));
    return new PremisesPage(filling, place);
  }

  /**
   * On to the next step, or the same page again with every fault; "later" leaves faults for later.
   */
  private Page next(Filled filled, Form form, FormStep step, Function<Filling, Page> again) {
    return switch (filled) {
      case Filled.Stale(var entered, var faults) -> again.apply(fillings.of(entered, faults));
      case Filled.Saved(var application) -> next(application, form, step, again);
    };
  }

  private Page next(
      Application application, Form form, FormStep step, Function<Filling, Page> again) {
    var id = application.id().value();
    if (form.has("later")) {
      return new Redirect("/apply/" + id);
    }
    var faults = judgement.shortcomings(application, step);
    if (!faults.isEmpty()) {
      return again.apply(fillings.of(application, faults));
    }
    return new Redirect("/apply/" + id + "/" + step.next().orElseThrow().slug());
  }
}
