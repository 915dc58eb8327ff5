package hongdun.portal;

import hongdun.shared.BilingualText;
import java.util.Optional;

/** 账户所属机构 — the unit the holder of an account acts for; the room that knows units implements it. */
public interface AccountPlace {
  Optional<BilingualText> placeOf(long account);
}
