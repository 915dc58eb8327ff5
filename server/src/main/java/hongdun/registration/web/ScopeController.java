package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 填报: the business scope, chosen from standard items. */
@Controller
class ScopeController {
  private final FillIn fillIn;
  private final Fillings fillings;
  private final Judgement judgement;
  private final ScopeForm scopeForm;

  ScopeController(FillIn fillIn, Fillings fillings, Judgement judgement, ScopeForm scopeForm) {
    this.fillIn = fillIn;
    this.fillings = fillings;
    this.judgement = judgement;
    this.scopeForm = scopeForm;
  }

  @GetMapping("/apply/{id}/scope")
  @Access(Who.SIGNED_IN)
  Page scope(
      @PathVariable long id,
      SignedIn visitor,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String find) {
    return fillings.show(
        id,
        visitor,
        response,
        filling ->
            filling.application().draft().ofHousehold()
                ? new Redirect("/apply/" + id + "/household#scope.items")
                : page(filling, find));
  }

  /** One form for all buttons: find, add, remove, go on; whatever was entered is saved first. */
  @PostMapping("/apply/{id}/scope")
  @Access(Who.SIGNED_IN)
  Page save(@PathVariable long id, SignedIn visitor, Form form) {
    return switch (fillIn.change(
        new ApplicationId(id),
        visitor,
        "scope\\..*",
        form.text("asOf"),
        draft -> draft.withScope(scopeForm.read(draft.scope(), form)))) {
      case Filled.Stale(var entered, var faults) -> page(entered, form.text("find"), faults);
      case Filled.Saved(var application) -> next(application, form);
    };
  }

  private Page next(Application application, Form form) {
    var id = application.id().value();
    if (form.has("search") || form.has("remove")) {
      return page(application, form.text("find"), List.of());
    }
    if (form.has("later")) {
      return new Redirect("/apply/" + id);
    }
    var faults = judgement.shortcomings(application, FormStep.SCOPE);
    return faults.isEmpty()
        ? new Redirect("/apply/" + id + "/papers")
        : page(application, form.text("find"), faults);
  }

  private ScopePage page(Application application, String find, List<Shortcoming> faults) {
    return page(fillings.of(application, faults), find);
  }

  private ScopePage page(Filling filling, String find) {
    return new ScopePage(filling, scopeForm.shown(filling.application().draft().scope(), find));
  }
}
