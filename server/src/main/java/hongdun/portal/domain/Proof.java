package hongdun.portal.domain;

import java.io.Serializable;
import java.time.Instant;

/**
 * 登录凭据 — what somebody who signs in has proved so far. It stands only as long as the password it
 * was proved with.
 *
 * @param passwordSet when the password was set that he knows
 * @param way what he showed last
 */
public record Proof(long account, Instant passwordSet, SignInWay way) implements Serializable {
  public Proof by(SignInWay shown) {
    return new Proof(account, passwordSet, shown);
  }

  public Proof withPasswordOf(Instant set) {
    return new Proof(account, set, way);
  }

  /** Whether a second factor was shown. */
  public boolean isSecondShown() {
    return way != SignInWay.PASSWORD;
  }
}
