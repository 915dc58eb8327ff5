package hongdun.portal.usecase;

import hongdun.portal.AuditTrail;
import org.springframework.stereotype.Component;

/** 账户安全 — what every change of an account's secrets touches. */
@Component
record Safeguards(
    Passwords passwords, Guesses guesses, OwnSessions sessions, SignInLog log, AuditTrail trail) {}
