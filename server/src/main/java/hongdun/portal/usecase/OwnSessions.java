package hongdun.portal.usecase;

import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.domain.SessionName;
import hongdun.portal.persistence.StoredSession;
import hongdun.portal.persistence.StoredSessions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 我的登录 — where an account is signed in, and its sessions ended, one or all. */
@Service
public class OwnSessions {
  /** Under these names a session keeps where it was begun. */
  public static final String REMOTE = "remote";

  public static final String BROWSER = "browser";
  private static final int HANDLE_BYTES = 12;

  private final StoredSessions stored;
  private final AuditTrail trail;

  OwnSessions(StoredSessions stored, AuditTrail trail) {
    this.stored = stored;
    this.trail = trail;
  }

  /**
   * 会话 — somewhere the account is signed in.
   *
   * @param handle stands for it on the page, where its id must not be
   */
  public record Place(
      String handle,
      boolean here,
      Instant begun,
      Instant lastUsed,
      String remote,
      String browser) {}

  /** The sessions of an account, the one that asks first, then those used last. */
  @Transactional(readOnly = true)
  public List<Place> of(long account, String currentId) {
    return stored.findByPrincipalName(SessionName.of(account)).values().stream()
        .filter(session -> !session.isExpired())
        .map(session -> place(session, currentId))
        .sorted(Comparator.comparing(Place::here).thenComparing(Place::lastUsed).reversed())
        .toList();
  }

  private static Place place(StoredSession session, String currentId) {
    return new Place(
        handle(session.getId()),
        session.getId().equals(currentId),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        words(session, REMOTE),
        words(session, BROWSER));
  }

  private static String words(StoredSession session, String name) {
    return session.<Object>getAttribute(name) instanceof String text ? text : "";
  }

  /** Ends the session a handle stands for, if it is one of the account. */
  @Transactional
  public boolean end(long account, String handle) {
    var these =
        stored.findByPrincipalName(SessionName.of(account)).keySet().stream()
            .filter(id -> handle(id).equals(handle))
            .toList();
    return end(account, these);
  }

  /** Ends every session of the account but this one; says whether there was any. */
  @Transactional
  public boolean endOthers(long account, String currentId) {
    var others =
        stored.findByPrincipalName(SessionName.of(account)).keySet().stream()
            .filter(id -> !id.equals(currentId))
            .toList();
    return end(account, others);
  }

  private boolean end(long account, List<String> these) {
    these.forEach(stored::deleteById);
    if (!these.isEmpty()) {
      trail.write(AuditTrail.Line.of(Act.SESSIONS_ENDED, account).on(account));
    }
    return !these.isEmpty();
  }

  /** Ends all, with something else that leaves its own line. */
  @Transactional
  public void endAll(long account) {
    stored.findByPrincipalName(SessionName.of(account)).keySet().forEach(stored::deleteById);
  }

  private static String handle(String id) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HANDLE_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
