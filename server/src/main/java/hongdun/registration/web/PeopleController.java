package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Accounts;
import hongdun.portal.Confirmed;
import hongdun.portal.Form;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.CompanyAnswers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.FillIn.Filled;
import hongdun.registration.usecase.Judgement;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 填报: the people and the companies that take part, one page each. */
@Controller
class PeopleController {
  private static final String NEW = "new";

  private final FillIn fillIn;
  private final Fillings fillings;
  private final Judgement judgement;
  private final Accounts accounts;

  PeopleController(FillIn fillIn, Fillings fillings, Judgement judgement, Accounts accounts) {
    this.accounts = accounts;
    this.fillIn = fillIn;
    this.fillings = fillings;
    this.judgement = judgement;
  }

  @GetMapping("/apply/{id}/people")
  @Access(Who.SIGNED_IN)
  Page people(@PathVariable long id, SignedIn visitor, HttpServletResponse response) {
    return fillings.show(
        id,
        visitor,
        response,
        filling ->
            filling.application().draft().ofHousehold()
                ? new Redirect("/apply/" + id + "/household#people")
                : new PeoplePage(filling));
  }

  /** Done with the people: on, or the page again with everything that is wrong with them. */
  @PostMapping("/apply/{id}/people")
  @Access(Who.SIGNED_IN)
  Page donePeople(@PathVariable long id, SignedIn visitor, Form form) {
    if (form.has("later")) {
      return new Redirect("/apply/" + id);
    }
    var application = fillings.application(id, visitor);
    var faults = judgement.shortcomings(application, FormStep.PEOPLE);
    return faults.isEmpty()
        ? new Redirect("/apply/" + id + "/capital")
        : new PeoplePage(fillings.of(application, faults));
  }

  @GetMapping("/apply/{id}/people/{key}")
  @Access(Who.SIGNED_IN)
  Page person(
      @PathVariable long id,
      @PathVariable String key,
      SignedIn visitor,
      HttpServletResponse response) {
    return fillings.show(id, visitor, response, filling -> personPage(filling, key, visitor));
  }

  private PersonPage personPage(Filling filling, String key, SignedIn visitor) {
    var draft = filling.application().draft();
    if (!key.equals(NEW)) {
      return new PersonPage(filling, draft.person(key).orElseThrow(() -> unknown(key)), false);
    }
    var first = draft.people().isEmpty() && !visitor.isOfficer();
    var own = first ? accounts.find(visitor.account()) : Optional.<Accounts.Account>empty();
    var person =
        new PersonAnswers(
            NEW,
            own.map(Accounts.Account::displayName).orElse(""),
            "RESIDENT_ID",
            "",
            own.map(Accounts.Account::address).orElse(""),
            Set.of());
    return new PersonPage(filling, person, own.isPresent());
  }

  @PostMapping("/apply/{id}/people/{key}")
  @Access(Who.SIGNED_IN)
  Page savePerson(@PathVariable long id, @PathVariable String key, SignedIn visitor, Form form) {
    var before = fillings.application(id, visitor);
    if (key.equals(NEW) && before.draft().people().size() >= Draft.MOST_PEOPLE) {
      return new PeoplePage(
          fillings.of(before, full("people", "registration.people.too-many", Draft.MOST_PEOPLE)));
    }
    return switch (fillIn.change(
        before.id(),
        visitor,
        PersonPage.part(key),
        form.text("asOf"),
        draft -> {
          if (!key.equals(NEW) && draft.person(key).isEmpty()) {
            throw unknown(key);
          }
          return draft.withPerson(person(placeOfPerson(draft, key, form), form));
        })) {
      case Filled.Stale(var entered, var faults) ->
          new PersonPage(
              fillings.of(entered, faults), entered.draft().person(key).orElseThrow(), false);
      case Filled.Saved(var saved) -> savedPerson(saved, key, form);
    };
  }

  /** Where it is kept; asked of what was just saved, it finds the one saved. */
  private static String placeOfPerson(Draft draft, String key, Form form) {
    return key.equals(NEW) ? draft.placeOf(person(NEW, form), form.text("place")) : key;
  }

  private Page savedPerson(Application saved, String key, Form form) {
    var id = saved.id().value();
    var kept = placeOfPerson(saved.draft(), key, form);
    if (form.has("later")) {
      return new Redirect("/apply/" + id + "/people");
    }
    var faults = faultsOf(saved, "people." + kept + ".");
    return faults.isEmpty()
        ? new Redirect("/apply/" + id + "/people")
        : new PersonPage(
            fillings.of(saved, faults), saved.draft().person(kept).orElseThrow(), false);
  }

  private static PersonAnswers person(String key, Form form) {
    return CompanyForm.person(key, form.text("key"), form);
  }

  @PostMapping("/apply/{id}/people/{key}/remove")
  @Confirmed("registration.people.remove")
  @Access(Who.SIGNED_IN)
  Page removePerson(@PathVariable long id, @PathVariable String key, SignedIn visitor) {
    fillIn.change(new ApplicationId(id), visitor, draft -> draft.withoutPerson(key));
    return new Redirect("/apply/" + id + "/people");
  }

  @GetMapping("/apply/{id}/companies/{key}")
  @Access(Who.SIGNED_IN)
  Page company(
      @PathVariable long id,
      @PathVariable String key,
      SignedIn visitor,
      HttpServletResponse response) {
    return fillings.show(
        id,
        visitor,
        response,
        filling -> {
          var draft = filling.application().draft();
          return new CompanyPage(
              filling,
              key.equals(NEW)
                  ? new CompanyAnswers(NEW, "", "", "", "")
                  : draft.company(key).orElseThrow(() -> unknown(key)));
        });
  }

  @PostMapping("/apply/{id}/companies/{key}")
  @Access(Who.SIGNED_IN)
  Page saveCompany(@PathVariable long id, @PathVariable String key, SignedIn visitor, Form form) {
    var before = fillings.application(id, visitor);
    if (key.equals(NEW) && before.draft().companies().size() >= Draft.MOST_PEOPLE) {
      return new CapitalPage(
          fillings.of(
              before,
              full("capital", "registration.capital.companies-too-many", Draft.MOST_PEOPLE)),
          judgement.today());
    }
    return switch (fillIn.change(
        before.id(),
        visitor,
        CompanyPage.part(key),
        form.text("asOf"),
        draft -> {
          if (!key.equals(NEW) && draft.company(key).isEmpty()) {
            throw unknown(key);
          }
          return draft.withCompany(company(placeOfCompany(draft, key, form), form));
        })) {
      case Filled.Stale(var entered, var faults) ->
          new CompanyPage(fillings.of(entered, faults), entered.draft().company(key).orElseThrow());
      case Filled.Saved(var saved) -> savedCompany(saved, key, form);
    };
  }

  /** Where it is kept; asked of what was just saved, it finds the one saved. */
  private static String placeOfCompany(Draft draft, String key, Form form) {
    return key.equals(NEW) ? draft.placeOf(company(NEW, form), form.text("place")) : key;
  }

  private Page savedCompany(Application saved, String key, Form form) {
    var id = saved.id().value();
    var kept = placeOfCompany(saved.draft(), key, form);
    if (form.has("later")) {
      return new Redirect("/apply/" + id + "/capital");
    }
    var faults = faultsOf(saved, "companies." + kept + ".");
    return faults.isEmpty()
        ? new Redirect("/apply/" + id + "/capital")
        : new CompanyPage(fillings.of(saved, faults), saved.draft().company(kept).orElseThrow());
  }

  private static CompanyAnswers company(String key, Form form) {
    var field = "companies." + form.text("key") + ".";
    return new CompanyAnswers(
        key,
        form.text(field + "name"),
        form.code(field + "code"),
        form.text(field + "representative"),
        form.text(field + "contact"),
        form.text(field + "origin"));
  }

  @PostMapping("/apply/{id}/companies/{key}/remove")
  @Confirmed("registration.company.remove")
  @Access(Who.SIGNED_IN)
  Page removeCompany(@PathVariable long id, @PathVariable String key, SignedIn visitor) {
    fillIn.change(new ApplicationId(id), visitor, draft -> draft.withoutCompany(key));
    return new Redirect("/apply/" + id + "/capital");
  }

  private static List<Shortcoming> full(String field, String key, int most) {
    return List.of(Shortcoming.of(field, key, Integer.toString(most)));
  }

  /**
   * The faults of this person or company alone; what is wrong between people is said on their list.
   */
  private List<Shortcoming> faultsOf(Application application, String prefix) {
    return judgement.shortcomings(application, FormStep.of(prefix)).stream()
        .filter(fault -> fault.field().startsWith(prefix))
        .toList();
  }

  private static NotFound unknown(String key) {
    return new NotFound("No person or company " + key);
  }
}
