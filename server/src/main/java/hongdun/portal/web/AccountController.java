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
import hongdun.portal.usecase.OwnSessions;
import hongdun.portal.usecase.ReadMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Access(Who.SIGNED_IN)
class AccountController {
  private static final String PURPOSE = "password";
  private final OwnAccount account;
  private final OwnSecondFactor factor;
  private final ReadMessages messages;
  private final OwnSessions sessions;
  private final Tries tries;

  AccountController(
      OwnAccount account,
      OwnSecondFactor factor,
      ReadMessages messages,
      OwnSessions sessions,
      Tries tries) {
    this.account = account;
    this.factor = factor;
    this.messages = messages;
    this.sessions = sessions;
    this.tries = tries;
  }

  @GetMapping("/account")
  AccountPage account(SignedIn who) {
    return new AccountPage(
        who,
        account.details(who.account()),
        messages.unread(who.account()),
        factor.standing(who.account()).isOn());
  }

  @GetMapping("/account/password")
  PasswordPage password() {
    return new PasswordPage(List.of());
  }

  @PostMapping("/account/password")
  Page password(SignedIn who, Form form, HttpServletRequest request, HttpServletResponse response) {
    tries.check(PURPOSE, request.getRemoteAddr());
    var faults =
        account.changePassword(
            who.account(),
            who.name(),
            form.secret("old"),
            form.secret("password"),
            form.secret("again"));
    if (!faults.isEmpty()) {
      tries.failed(PURPOSE, request.getRemoteAddr());
      return new PasswordPage(faults);
    }
    sessions.endOthers(who.account(), Sessions.idOf(request));
    Flash.say(response, "portal.password.changed");
    return new Redirect("/account");
  }
}
