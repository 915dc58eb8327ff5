package hongdun.portal;

import java.time.Instant;
import java.util.Optional;

/**
 * 账户维护 — what administrators do for the owners of accounts. Whoever calls it has made sure that he
 * may; each act leaves an audit line and is told to the owner.
 */
public interface AccountCare {
  Standing standing(long account);

  /**
   * 一次性密码 — replaces a lost password by one that is good for a first sign-in within three days and
   * is returned this once only. Ends all sessions of the account.
   */
  String giveOneTimePassword(long account, long by);

  /** 解除锁定 — lets the owner try again at once. */
  void liftLock(long account, long by);

  /** 解除第二验证因素 — takes away a second factor that was lost; ends all sessions of the account. */
  void removeSecondFactor(long account, long by);

  /**
   * 账户状态 — how an account stands.
   *
   * @param lockedUntil until when nobody gets in with it
   * @param oneTimeUntil until when its one-time password holds, if it has one
   */
  record Standing(
      String signInName,
      Optional<Instant> lockedUntil,
      Optional<Instant> oneTimeUntil,
      boolean hasSecondFactor,
      Optional<Instant> lastSignIn) {}
}
