package hongdun.portal.web;

import hongdun.portal.Editions;
import hongdun.portal.SignedIn;
import hongdun.portal.domain.Origin;
import hongdun.portal.domain.Proof;
import hongdun.portal.usecase.Admission;
import hongdun.portal.usecase.OwnSessions;
import hongdun.portal.usecase.SessionTerms;
import hongdun.portal.usecase.SignInLog;
import hongdun.portal.usecase.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Begins, checks and ends the sessions of those who are signed in, and the short ones of those of
 * whom more is asked than a password: these open nothing.
 */
@Component
class Sessions {
  private static final Duration HALF_OPEN = Duration.ofMinutes(10);
  private static final Duration ROLES_HOLD = Duration.ofMinutes(1);
  private static final String ROLES_READ_AT = "roles-read-at";
  private static final String ROLES_READ_IN = "roles-read-in";
  static final String PROOF = "proof";
  private static final String NEXT = "next";
  private static final String BEFORE = "before";

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final CsrfTokenRepository csrfTokens;
  private final Visitor visitor;
  private final Admission admission;
  private final Editions editions;
  private final SessionTerms terms;
  private final Unsent unsent;
  private final InstantSource realTime;

  Sessions(
      CsrfTokenRepository csrfTokens,
      Visitor visitor,
      Admission admission,
      Editions editions,
      SessionTerms terms,
      Unsent unsent,
      @Qualifier("realTime") InstantSource realTime) {
    this.csrfTokens = csrfTokens;
    this.visitor = visitor;
    this.admission = admission;
    this.editions = editions;
    this.terms = terms;
    this.unsent = unsent;
    this.realTime = realTime;
  }

  static Origin originOf(HttpServletRequest request) {
    var agent = request.getHeader(HttpHeaders.USER_AGENT);
    return Origin.of(request.getRemoteAddr(), agent == null ? "" : agent);
  }

  /**
   * Always a new session with a new token: what was known before the sign-in opens nothing after
   * it.
   */
  void open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var session = anew(request, terms.now().idle());
    var origin = originOf(request);
    session.setAttribute(OwnSessions.REMOTE, origin.remote());
    session.setAttribute(OwnSessions.BROWSER, origin.browser());
    markRead(session);
    save(who, request, response);
    csrfTokens.saveToken(null, request, response);
    unsent.remember(who.account(), request, response);
  }

  /** The same, for somebody who was here before: the next page says when. */
  void open(
      SignedIn who,
      Optional<SignInLog.Before> before,
      HttpServletRequest request,
      HttpServletResponse response) {
    open(who, request, response);
    before.ifPresent(last -> request.getSession().setAttribute(BEFORE, last));
  }

  /** What the first page after a sign-in says of the one before, once. */
  static Optional<SignInLog.Before> takeBefore(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null && session.getAttribute(BEFORE) instanceof SignInLog.Before before) {
      session.removeAttribute(BEFORE);
      return Optional.of(before);
    }
    return Optional.empty();
  }

  /** Remembers what somebody has proved of whom more is asked. */
  void openHalf(Proof proof, String next, HttpServletRequest request) {
    var session = anew(request, HALF_OPEN);
    session.setAttribute(PROOF, proof);
    session.setAttribute(NEXT, next);
  }

  /** Who is at the door, with where he wanted to go. */
  static Optional<AtTheDoor> atTheDoor(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(PROOF) instanceof Proof proof
            && session.getAttribute(NEXT) instanceof String next
        ? Optional.of(new AtTheDoor(proof, next))
        : Optional.empty();
  }

  record AtTheDoor(Proof proof, String next) {}

  private static HttpSession anew(HttpServletRequest request, Duration idle) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    var session = request.getSession(true);
    session.setMaxInactiveInterval((int) idle.toSeconds());
    return session;
  }

  /**
   * Ends a session that has lasted too long, and reads again what its account may do: when anything
   * it may rest on has changed, and every minute, for a right may end with a day.
   */
  void check(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session == null) {
      return;
    }
    var now = realTime.millis();
    if (now - session.getCreationTime() > longest().toMillis()) {
      end(session);
      return;
    }
    if (Visitors.current().isPresent()) {
      hold(session, terms.now().idle());
    }
    if (!(session.getAttribute(ROLES_READ_AT) instanceof Long readAt)
        || now - readAt > ROLES_HOLD.toMillis()
        || !editions.stamp().equals(session.getAttribute(ROLES_READ_IN))) {
      readAgain(session, request, response);
    }
  }

  /** Another limit counts for those who are signed in, from their next request. */
  private static void hold(HttpSession session, Duration idle) {
    int seconds = (int) idle.toSeconds();
    if (session.getMaxInactiveInterval() != seconds) {
      session.setMaxInactiveInterval(seconds);
    }
  }

  private Duration longest() {
    return Visitors.current().map(who -> terms.now().longest(who.isOfficer())).orElse(HALF_OPEN);
  }

  private void readAgain(
      HttpSession session, HttpServletRequest request, HttpServletResponse response) {
    var current = Visitors.current();
    if (current.isEmpty()) {
      return;
    }
    var today = visitor.of(current.get().account());
    if (today.isEmpty()) {
      end(session);
      return;
    }
    if (!today.get().equals(current.get())) {
      if (admission.owesMore(today.get())) {
        end(session);
        return;
      }
      save(today.get(), request, response);
    }
    markRead(session);
  }

  private void markRead(HttpSession session) {
    session.setAttribute(ROLES_READ_AT, realTime.millis());
    session.setAttribute(ROLES_READ_IN, editions.stamp());
  }

  static String idOf(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null ? "" : session.getId();
  }

  private void save(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SignedInToken(who));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private static void end(HttpSession session) {
    session.invalidate();
    SecurityContextHolder.clearContext();
  }
}
