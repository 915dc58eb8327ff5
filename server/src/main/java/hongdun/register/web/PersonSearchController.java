package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import hongdun.register.domain.PersonWanted;
import hongdun.register.usecase.SearchPeople;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 按人员检索 — for officers; what is asked never stands in an address. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class PersonSearchController {
  private final SearchPeople people;

  PersonSearchController(SearchPeople people) {
    this.people = people;
  }

  @GetMapping("/desk/people")
  Page form(Form form) {
    return new PersonSearchPage(form, List.of(), false, List.of());
  }

  @PostMapping("/desk/people")
  Page search(SignedIn officer, Form form) {
    var wanted =
        PersonWanted.of(
            form.text("name"), form.hyphenated("number"), form.text("phone").replace(" ", ""));
    var faults = wanted.faults();
    return new PersonSearchPage(
        form,
        faults,
        faults.isEmpty(),
        faults.isEmpty() ? people.search(officer, wanted) : List.of());
  }
}
