package hongdun.portal;

import java.util.Optional;
import java.util.Set;

/** 账户角色 — says what an account may do; the room that knows officers implements it. */
public interface AccountRoles {
  /** The officer behind an account, with the unit and roles he holds now; empty for a citizen. */
  Optional<OfficerRoles> officerOf(long account);

  /** Whether one of these roles decides, or administers: its holder shows a second factor. */
  boolean decides(Set<String> roles);

  /** An officer, the unit he acts for, and his roles there today. */
  record OfficerRoles(long officer, long unit, String displayName, Set<String> roles) {}
}
