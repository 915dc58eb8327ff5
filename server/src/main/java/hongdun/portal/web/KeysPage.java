package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.RotateKeys;
import hongdun.shared.Shortcoming;
import java.util.List;

/**
 * 密钥 — the keys with what needs them, and what is not yet sealed with the newest.
 *
 * @param stuck how many rows could not be sealed anew, because they did not open
 */
public record KeysPage(
    RotateKeys.State state, long stuck, boolean mayRotate, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/keys";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  /** The newest key. */
  public RotateKeys.Key newest() {
    return state.keys().getLast();
  }

  /** How many rows of a kind are sealed with the newest key. */
  public long current(RotateKeys.Kind kind) {
    return rows(kind) - behind(kind);
  }

  /** How many rows of a kind are still to be sealed with the newest key. */
  public long behind(RotateKeys.Kind kind) {
    return kind.counts().stream()
        .filter(count -> count.key() < newest().number())
        .mapToLong(count -> count.rows())
        .sum();
  }

  private static long rows(RotateKeys.Kind kind) {
    return kind.counts().stream().mapToLong(count -> count.rows()).sum();
  }
}
