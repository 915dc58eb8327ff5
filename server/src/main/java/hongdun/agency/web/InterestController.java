package hongdun.agency.web;

import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.usecase.DeclareInterest;
import hongdun.agency.usecase.DeclareInterest.Asked;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Sensitive;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An officer's own page of declared interests. */
@Controller
@Access(Who.OFFICERS)
class InterestController {
  private final DeclareInterest interests;

  InterestController(DeclareInterest interests) {
    this.interests = interests;
  }

  @GetMapping("/desk/interests")
  InterestPage show(SignedIn who) {
    return new InterestPage(interests.declaredBy(officer(who)), Form.filled(Map.of()), List.of());
  }

  @PostMapping("/desk/interests")
  Page declare(SignedIn who, Form form, HttpServletResponse response) {
    var asked =
        new Asked(
            Typed.choice(Interest.Kind.class, form.text("kind")),
            Typed.choice(PartyKey.Kind.class, form.text("party")),
            Typed.choice(IdentityDocument.Kind.class, form.text("paper")),
            Sensitive.of(form.text("number")),
            form.text("partyName"));
    var faults = interests.declare(asked, officer(who));
    if (!faults.isEmpty()) {
      return new InterestPage(interests.declaredBy(officer(who)), form, faults);
    }
    Flash.say(response, "agency.interests.declared");
    return new Redirect("/desk/interests");
  }

  @PostMapping("/desk/interests/{id:[0-9]{1,18}}/withdraw")
  @Confirmed("agency.interests.withdraw")
  Page withdraw(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    var faults = interests.withdraw(id, officer(who));
    if (!faults.isEmpty()) {
      return new InterestPage(interests.declaredBy(officer(who)), Form.filled(Map.of()), faults);
    }
    Flash.say(response, "agency.interests.withdrawn");
    return new Redirect("/desk/interests");
  }

  private static OfficerId officer(SignedIn who) {
    return new OfficerId(who.officer());
  }
}
