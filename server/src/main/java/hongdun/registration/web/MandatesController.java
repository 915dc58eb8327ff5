package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.Tries;
import hongdun.registration.usecase.KeepMandates;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 委托代理: whom one lets act for oneself or one's company, and for whom one acts. */
@Controller
@Access(Who.CITIZENS)
class MandatesController {
  private static final String PATH = "/mandates";
  private final KeepMandates mandates;
  private final Tries tries;

  MandatesController(KeepMandates mandates, Tries tries) {
    this.mandates = mandates;
    this.tries = tries;
  }

  @GetMapping(PATH)
  Page show(SignedIn citizen) {
    return page(citizen, Form.filled(Map.of()), List.of());
  }

  private MandatesPage page(SignedIn citizen, Form form, List<Shortcoming> faults) {
    return new MandatesPage(mandates.sheet(citizen), form, faults);
  }

  @PostMapping(PATH)
  Page give(SignedIn citizen, Form form, HttpServletRequest request, HttpServletResponse response) {
    tries.check("mandate", request.getRemoteAddr());
    var faults =
        mandates.give(
            new KeepMandates.Asked(
                form.text("company"),
                form.text("agent"),
                Set.copyOf(form.all("items")),
                form.date("until")),
            citizen);
    if (!faults.isEmpty()) {
      tries.failed("mandate", request.getRemoteAddr());
      return page(citizen, form, faults);
    }
    Flash.say(response, "registration.mandate.given");
    return new Redirect(PATH);
  }

  @PostMapping("/mandates/end")
  Page end(SignedIn citizen, Form form, HttpServletResponse response) {
    mandates.end(form.number("mandate").orElse(0), citizen);
    Flash.say(response, "registration.mandate.ended");
    return new Redirect(PATH);
  }
}
