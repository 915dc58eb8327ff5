package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.usecase.ConfirmRepresentatives;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 企业代表核实: at the counter, with the identity document. */
@Controller
@Access(value = Who.OFFICERS, roles = "ACCEPTOR")
class RepresentativesController {
  private static final String PATH = "/desk/representatives";
  private final ConfirmRepresentatives representatives;

  RepresentativesController(ConfirmRepresentatives representatives) {
    this.representatives = representatives;
  }

  @GetMapping(PATH)
  Page show(SignedIn officer) {
    return page(officer, Form.filled(Map.of()), List.of());
  }

  private Page page(SignedIn officer, Form form, List<Shortcoming> faults) {
    return new RepresentativesPage(representatives.confirmed(officer), form, faults);
  }

  @PostMapping(PATH)
  Page confirm(SignedIn officer, Form form, HttpServletResponse response) {
    var faults =
        representatives.confirm(
            new ConfirmRepresentatives.Asked(
                form.code("company"),
                form.text("name"),
                form.text("address"),
                form.isChecked("seen")),
            officer);
    if (!faults.isEmpty()) {
      return page(officer, form, faults);
    }
    Flash.say(response, "registration.representative.confirmed");
    return new Redirect(PATH);
  }

  @PostMapping("/desk/representatives/end")
  Page end(SignedIn officer, Form form, HttpServletResponse response) {
    representatives.end(form.number("representation").orElse(0), officer);
    Flash.say(response, "registration.representative.ended");
    return new Redirect(PATH);
  }
}
