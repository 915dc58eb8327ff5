package hongdun.portal;

import hongdun.shared.BilingualText;
import java.util.Optional;

/** 账户所属机构 — the unit the holder of an account acts for; the room that knows units implements it. */
public interface AccountPlace {
  Optional<BilingualText> placeOf(long account);

  /** The bureau a unit belongs to. */
  Optional<BilingualText> bureauOf(long unit);

  /** The key of the words for a role. */
  String roleKey(String role);
}
