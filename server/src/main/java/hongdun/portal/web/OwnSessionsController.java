package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.OwnSessions;
import hongdun.portal.usecase.SignInLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where one is signed in, and every try to sign in. */
@Controller
@Access(Who.SIGNED_IN)
class OwnSessionsController {
  private static final String PATH = "/account/sessions";
  private final OwnSessions sessions;
  private final SignInLog log;

  OwnSessionsController(OwnSessions sessions, SignInLog log) {
    this.sessions = sessions;
    this.log = log;
  }

  @GetMapping(PATH)
  Page sessions(SignedIn who, HttpServletRequest request) {
    return new SessionsPage(sessions.of(who.account(), Sessions.idOf(request)));
  }

  @PostMapping("/account/sessions/end")
  Page end(SignedIn who, Form form, HttpServletResponse response) {
    if (sessions.end(who.account(), form.text("session"))) {
      Flash.say(response, "portal.sessions.ended");
    }
    return new Redirect(PATH);
  }

  @PostMapping("/account/sessions/end-others")
  Page endOthers(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    sessions.endOthers(who.account(), Sessions.idOf(request));
    Flash.say(response, "portal.sessions.ended-others");
    return new Redirect(PATH);
  }

  @GetMapping("/account/sign-ins")
  Page signIns(SignedIn who, Form form) {
    return new SignInsPage(log.page(who.account(), form.number("before")));
  }
}
