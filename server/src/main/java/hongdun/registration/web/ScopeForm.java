package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.registration.domain.PermitAnswers;
import hongdun.registration.domain.ScopeAnswers;
import hongdun.registration.usecase.ScopeCatalogue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 经营范围 — reads the fields of the scope wherever they are asked, and gathers what they show. */
@Component
class ScopeForm {
  private final ScopeCatalogue scopes;

  ScopeForm(ScopeCatalogue scopes) {
    this.scopes = scopes;
  }

  ScopeFields shown(ScopeAnswers answers, String query) {
    var chosen =
        answers.items().stream().map(scopes.items()::get).filter(Objects::nonNull).toList();
    var found =
        scopes.search(query).stream().filter(item -> !answers.items().contains(item.id())).toList();
    var main = Optional.ofNullable(scopes.items().get(answers.main()));
    return new ScopeFields(
        answers, chosen, query, found, main.map(item -> scopes.industry(item.industry())));
  }

  /**
   * The items with those added and without the one removed, and their approvals. Which of several
   * is the main one is never guessed: it decides the industry.
   */
  ScopeAnswers read(ScopeAnswers before, Form form) {
    var items = new LinkedHashSet<>(before.items());
    form.all("add").stream().filter(scopes.items()::containsKey).forEach(items::add);
    items.remove(form.text("remove"));
    var main = items.size() == 1 ? items.getFirst() : form.text("scope.main");
    var permits =
        items.stream()
            .map(item ->
                new PermitAnswers(
                    item,
                    form.text("scope.permit." + item + ".number"),
                    form.dateText("scope.permit." + item + ".validUntil"),
                    form.dateText("scope.permit." + item + ".issued"),
                    form.dateText("scope.permit." + item + ".confirmed"),
                    form.isChecked("scope.permit." + item + ".disputed") ? "YES" : ""))
            .filter(permit -> !permit.isEmpty())
            .toList();
    return new ScopeAnswers(List.copyOf(items), items.contains(main) ? main : "", permits);
  }
}
