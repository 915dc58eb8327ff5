package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft.PermitAnswers;
import hongdun.registration.domain.Draft.ScopeAnswers;
import hongdun.registration.domain.FormStep;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.ScopeCatalogue;
import hongdun.registration.usecase.Visibility;
import hongdun.shared.Shortcoming;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 填报: the business scope, chosen from standard items. */
@Controller
class ScopeController {
  private final FillIn fillIn;
  private final Visibility visibility;
  private final Judgement judgement;
  private final ScopeCatalogue scopes;

  ScopeController(
      FillIn fillIn, Visibility visibility, Judgement judgement, ScopeCatalogue scopes) {
    this.fillIn = fillIn;
    this.visibility = visibility;
    this.judgement = judgement;
    this.scopes = scopes;
  }

  @GetMapping("/apply/{id}/scope")
  @Access(Who.SIGNED_IN)
  Page scope(
      @PathVariable long id, SignedIn visitor, @RequestParam(defaultValue = "") String find) {
    return page(visibility.asApplicant(new ApplicationId(id), visitor), find, List.of());
  }

  /** One form for all buttons: find, add, remove, go on; whatever was entered is saved first. */
  @PostMapping("/apply/{id}/scope")
  @Access(Who.SIGNED_IN)
  Page save(@PathVariable long id, SignedIn visitor, Form form) {
    var application =
        fillIn.change(
            new ApplicationId(id), visitor, draft -> draft.withScope(answers(draft.scope(), form)));
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

  private ScopeAnswers answers(ScopeAnswers before, Form form) {
    var items = new LinkedHashSet<>(before.items());
    form.all("add").stream().filter(scopes.items()::containsKey).forEach(items::add);
    items.remove(form.text("remove"));
    var main = form.text("scope.main");
    if (!items.contains(main)) {
      main = items.isEmpty() ? "" : items.iterator().next();
    }
    var permits =
        items.stream()
            .map(item ->
                new PermitAnswers(
                    item,
                    form.text("scope.permit." + item + ".number"),
                    form.dateText("scope.permit." + item + ".validUntil"),
                    form.dateText("scope.permit." + item + ".issued"),
                    form.dateText("scope.permit." + item + ".confirmed")))
            .filter(permit -> !permit.isEmpty())
            .toList();
    return new ScopeAnswers(List.copyOf(items), main, permits);
  }

  private ScopePage page(Application application, String find, List<Shortcoming> faults) {
    var scope = application.draft().scope();
    var chosen = scope.items().stream().map(scopes.items()::get).filter(Objects::nonNull).toList();
    var found =
        scopes.search(find).stream().filter(item -> !scope.items().contains(item.id())).toList();
    var main = Optional.ofNullable(scopes.items().get(scope.main()));
    return new ScopePage(
        application,
        chosen,
        find,
        found,
        main.map(item -> scopes.industry(item.industry())),
        faults);
  }
}
