package hongdun.portal;

import java.util.List;
import java.util.Optional;

/**
 * 管理日志 — who changed what of the platform, with what stood before and what stands now; it only
 * grows.
 */
public interface AdministrationLog {
  /** Writes a line in the current transaction. */
  void write(Change change);

  /** The latest lines about one subject, newest first. */
  List<Kept> about(String subject, int most);

  /**
   * A change.
   *
   * @param by the officer's account; empty for the server itself
   * @param act the key of the words that say what was done
   * @param subject what was changed: a setting's key, a list and code, a session's account
   */
  record Change(Optional<SignedIn> by, String act, String subject, String before, String after) {
    public static Change by(SignedIn who, String act, String subject, String before, String after) {
      return new Change(Optional.of(who), act, subject, before, after);
    }
  }

  /** A line as it is kept. */
  record Kept(
      long number,
      java.time.Instant at,
      String by,
      String act,
      String subject,
      String before,
      String after) {}
}
