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
import hongdun.portal.usecase.OwnSessions;
import hongdun.portal.usecase.SignInLog;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where one is signed in, and every try to sign in. */
@Controller
@Access(Who.SIGNED_IN)
class OwnSessionsController {
  private static final String PATH = "/account/sessions";
  private final OwnSessions sessions;
  private final OwnAccount account;
  private final SignInLog log;
  private final Tries tries;

  OwnSessionsController(OwnSessions sessions, OwnAccount account, SignInLog log, Tries tries) {
    this.sessions = sessions;
    this.account = account;
    this.log = log;
    this.tries = tries;
  }

  @GetMapping(PATH)
  Page sessions(SignedIn who, HttpServletRequest request) {
    return page(who, request, List.of());
  }

  private SessionsPage page(SignedIn who, HttpServletRequest request, List<Shortcoming> faults) {
    return new SessionsPage(sessions.of(who.account(), Sessions.idOf(request)), faults);
  }

  /** Ends one or all others, for who knows the password: a session left open does not do. */
  @PostMapping("/account/sessions/end")
  Page end(SignedIn who, Form form, HttpServletRequest request, HttpServletResponse response) {
    tries.check("password", request.getRemoteAddr());
    if (!account.knowsPassword(who.account(), form.secret("password"))) {
      tries.failed("password", request.getRemoteAddr());
      return page(who, request, List.of(Shortcoming.of("password", "portal.password.old-wrong")));
    }
    if (form.isChecked("others")) {
      sessions.endOthers(who.account(), Sessions.idOf(request));
      Flash.say(response, "portal.sessions.ended-others");
    } else if (sessions.end(who.account(), form.text("session"))) {
      Flash.say(response, "portal.sessions.ended");
    }
    return new Redirect(PATH);
  }

  @GetMapping("/account/sign-ins")
  Page signIns(SignedIn who, Form form) {
    return new SignInsPage(log.page(who.account(), form.number("before")));
  }
}
