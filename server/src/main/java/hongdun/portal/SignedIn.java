package hongdun.portal;

import hongdun.shared.Actor;
import java.io.Serializable;
import java.util.Set;

/**
 * 已登录用户 — who is signed in: the account, its display name, and for officers the officer, the unit
 * he acts for and his roles there. Kept in the session, so it holds ids and roles only.
 *
 * @param officer 0 for a citizen
 * @param unit 0 for a citizen
 */
public record SignedIn(long account, String name, long officer, long unit, Set<String> roles)
    implements Serializable {
  public boolean isOfficer() {
    return officer != 0;
  }

  public Actor actor() {
    return isOfficer() ? new Actor.Officer(officer, unit) : new Actor.Citizen(account);
  }

  public Actor.Officer asOfficer() {
    if (!isOfficer()) {
      throw new IllegalStateException("The account is not an officer's: " + account);
    }
    return new Actor.Officer(officer, unit);
  }
}
