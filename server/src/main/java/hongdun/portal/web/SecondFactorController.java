package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.Tries;
import hongdun.portal.usecase.OwnAccount;
import hongdun.portal.usecase.OwnSecondFactor;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own second factor: set up, renewed, given up, each with the password or a code. */
@Controller
@Access(Who.SIGNED_IN)
class SecondFactorController {
  private static final String PURPOSE = "second-factor";
  private static final String PATH = "/account/second-factor";
  private static final String SET_UP = PATH + "/set-up";

  private final OwnSecondFactor factor;
  private final OwnAccount account;
  private final Tries tries;

  SecondFactorController(OwnSecondFactor factor, OwnAccount account, Tries tries) {
    this.factor = factor;
    this.account = account;
    this.tries = tries;
  }

  @GetMapping(PATH)
  Page show(SignedIn who) {
    return page(who, List.of());
  }

  private FactorPage page(SignedIn who, List<Shortcoming> faults) {
    return new FactorPage(factor.standing(who.account()), faults);
  }

  @PostMapping("/account/second-factor/begin")
  Page begin(SignedIn who, Form form, HttpServletRequest request) {
    tries.check(PURPOSE, request.getRemoteAddr());
    if (!account.knowsPassword(who.account(), form.secret("password"))) {
      tries.failed(PURPOSE, request.getRemoteAddr());
      return page(who, List.of(Shortcoming.of("password", "portal.password.old-wrong")));
    }
    factor.begin(who.account());
    return new Redirect(SET_UP);
  }

  @GetMapping(SET_UP)
  Page setUp(SignedIn who) {
    return setUp(who, List.of());
  }

  private Page setUp(SignedIn who, List<Shortcoming> faults) {
    return factor
        .begun(who.account())
        .<Page>map(setup -> new FactorSetUpPage(setup, SET_UP, false, faults))
        .orElseGet(() -> new Redirect(PATH));
  }

  @PostMapping(SET_UP)
  Page confirm(SignedIn who, Form form, HttpServletRequest request) {
    tries.check(PURPOSE, request.getRemoteAddr());
    return factor
        .confirm(who.account(), form.text("code"))
        .<Page>map(codes -> new RecoveryCodesPage(codes, PATH))
        .orElseGet(() -> {
          tries.failed(PURPOSE, request.getRemoteAddr());
          return setUp(who, List.of(Shortcoming.of("code", "portal.second-factor.wrong")));
        });
  }

  @PostMapping("/account/second-factor/codes")
  Page renew(SignedIn who, Form form, HttpServletRequest request) {
    tries.check(PURPOSE, request.getRemoteAddr());
    return factor
        .renewCodes(who.account(), form.text("renew"))
        .<Page>map(codes -> new RecoveryCodesPage(codes, PATH))
        .orElseGet(() -> refused(who, "renew", request));
  }

  @PostMapping("/account/second-factor/off")
  Page turnOff(SignedIn who, Form form, HttpServletRequest request, HttpServletResponse response) {
    tries.check(PURPOSE, request.getRemoteAddr());
    if (!factor.turnOff(who.account(), form.text("off"))) {
      return refused(who, "off", request);
    }
    Flash.say(response, "portal.second-factor.off.done");
    return new Redirect(PATH);
  }

  private Page refused(SignedIn who, String field, HttpServletRequest request) {
    tries.failed(PURPOSE, request.getRemoteAddr());
    return factor.standing(who.account()).isOn()
        ? page(who, List.of(Shortcoming.of(field, "portal.second-factor.wrong")))
        : new Redirect(PATH);
  }
}
