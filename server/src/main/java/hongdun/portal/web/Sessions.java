package hongdun.portal.web;

import hongdun.portal.Editions;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Begins, checks and ends the sessions of those who are signed in. */
@Component
class Sessions {
  private static final Duration AT_LONGEST = Duration.ofHours(12);
  private static final Duration ROLES_HOLD = Duration.ofMinutes(1);
  private static final String ROLES_READ_AT = "roles-read-at";
  private static final String ROLES_READ_IN = "roles-read-in";

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final CsrfTokenRepository csrfTokens;
  private final Visitor visitor;
  private final Editions editions;
  private final FindByIndexNameSessionRepository<? extends Session> stored;
  private final InstantSource realTime;

  Sessions(
      CsrfTokenRepository csrfTokens,
      Visitor visitor,
      Editions editions,
      FindByIndexNameSessionRepository<? extends Session> stored,
      @Qualifier("realTime") InstantSource realTime) {
    this.csrfTokens = csrfTokens;
    this.visitor = visitor;
    this.editions = editions;
    this.stored = stored;
    this.realTime = realTime;
  }

  /**
   * Always a new session with a new token: what was known before the sign-in opens nothing after
   * it.
   */
  void open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    markRead(request.getSession(true));
    save(who, request, response);
    csrfTokens.saveToken(null, request, response);
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
    if (now - session.getCreationTime() > AT_LONGEST.toMillis()) {
      end(session);
    } else if (!(session.getAttribute(ROLES_READ_AT) instanceof Long readAt)
        || now - readAt > ROLES_HOLD.toMillis()
        || !editions.stamp().equals(session.getAttribute(ROLES_READ_IN))) {
      readAgain(session, request, response);
    }
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
    markRead(session);
    if (!today.get().equals(current.get())) {
      save(today.get(), request, response);
    }
  }

  private void markRead(HttpSession session) {
    session.setAttribute(ROLES_READ_AT, realTime.millis());
    session.setAttribute(ROLES_READ_IN, editions.stamp());
  }

  /** Ends every other session of the account, when its password has changed. */
  void endOthers(long account, HttpServletRequest request) {
    var own = request.getSession(false);
    stored.findByPrincipalName(SignedInToken.nameOf(account)).keySet().stream()
        .filter(id -> own == null || !id.equals(own.getId()))
        .forEach(stored::deleteById);
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
