package hongdun.portal;

import java.util.Optional;
import java.util.Set;

/** 账户角色 — says what an account may do; the room that knows officers implements it. */
public interface AccountRoles {
  /** The officer behind an account, with the unit and roles he holds now; empty for a citizen. */
  Optional<OfficerRoles> officerOf(long account);

  /** An officer, the unit he acts for, and his roles there today. */
  record OfficerRoles(long officer, long unit, String displayName, Set<String> roles) {}
}
