package hongdun.portal.persistence;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** 会话 — a session with what must be known to write no more of it than has changed. */
public final class StoredSession implements Session {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 24;

  private final MapSession content;
  private String storedId;
  private boolean isNew;
  private boolean changed;
  private Instant storedAccess;

  private StoredSession(MapSession content, boolean isNew) {
    this.content = content;
    this.storedId = content.getId();
    this.isNew = isNew;
    this.storedAccess = content.getLastAccessedTime();
  }

  static StoredSession begin(Instant at, Duration idle) {
    var content = new MapSession(StoredSession::newId);
    content.setCreationTime(at);
    content.setLastAccessedTime(at);
    content.setMaxInactiveInterval(idle);
    return new StoredSession(content, true);
  }

  /** Thirty-two signs that hold 192 bits by chance. */
  private static String newId() {
    var bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static StoredSession read(MapSession content) {
    return new StoredSession(content, false);
  }

  MapSession content() {
    return content;
  }

  /** The id under which the table knows it. */
  String storedId() {
    return storedId;
  }

  boolean isNew() {
    return isNew;
  }

  boolean isChanged() {
    return changed;
  }

  /** Whether it was last used so long after what is written that this must be written. */
  boolean isUsedAgain(Duration after) {
    return getLastAccessedTime().isAfter(storedAccess.plus(after));
  }

  void written() {
    storedId = content.getId();
    isNew = false;
    changed = false;
    storedAccess = getLastAccessedTime();
  }

  @Override
  public String getId() {
    return content.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return content.changeSessionId();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // the interface asks for it
  public <T> @Nullable T getAttribute(String name) {
    return content.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return content.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    changed = true;
    content.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    content.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return content.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    content.setLastAccessedTime(at);
  }

  @Override
  public Instant getLastAccessedTime() {
    return content.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    content.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return content.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return content.isExpired();
  }
}
