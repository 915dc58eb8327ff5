package hongdun.portal;

import hongdun.shared.BilingualText;

/**
 * 机关名称 — the name of the bureau whose door this is; the room that knows the bureau implements it.
 */
public interface BureauName {
  BilingualText bureauName();

  /** Where the public reaches it by telephone; empty when that is not known. */
  String phone();
}
