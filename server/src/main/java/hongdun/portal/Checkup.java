package hongdun.portal;

import hongdun.shared.BilingualText;
import java.util.List;

/**
 * 体检 — examines the running server's data folder and database; the doorway, which knows both, does
 * it.
 */
public interface Checkup {
  List<Finding> examine();

  /**
   * A thing that was examined.
   *
   * @param todo what to do; empty when it is well
   */
  record Finding(Meaning meaning, BilingualText what, BilingualText todo) {}
}
