package hongdun.portal.web;

import hongdun.portal.Form;
import hongdun.portal.SignedIn;
import hongdun.portal.Tries;
import hongdun.portal.usecase.OwnAccount;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** 再次输入密码 — asks somebody who is in for his password once more, before what matters. */
@Component
class PasswordAgain {
  private static final String PURPOSE = "password-again";
  private final OwnAccount account;
  private static final String SHOWN = "password-shown-again";
  private static final long FRESH = Duration.ofMinutes(10).toMillis();
  private final Tries tries;
  private final InstantSource realTime;

  PasswordAgain(OwnAccount account, Tries tries, @Qualifier("realTime") InstantSource realTime) {
    this.account = account;
    this.tries = tries;
    this.realTime = realTime;
  }

  /** What is wrong with the field {@code password}; whoever guesses waits. */
  List<Shortcoming> faults(SignedIn who, Form form, HttpServletRequest request) {
    tries.check(PURPOSE, request.getRemoteAddr());
    if (account.knowsPassword(who.account(), form.secret("password"))) {
      return List.of();
    }
    tries.failed(PURPOSE, request.getRemoteAddr());
    return List.of(Shortcoming.of("password", "portal.password.old-wrong"));
  }

  /** For some minutes it is not asked for again. */
  void remember(HttpSession session) {
    session.setAttribute(SHOWN, realTime.millis());
  }

  boolean isFresh(HttpSession session) {
    return session.getAttribute(SHOWN) instanceof Long at && realTime.millis() - at <= FRESH;
  }
}
