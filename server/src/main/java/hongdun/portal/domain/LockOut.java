package hongdun.portal.domain;

import java.time.Duration;

/** 登录锁定 — from the fifth failure on an address waits, each time twice as long, at most an hour. */
public final class LockOut {
  private static final int FREE_FAILURES = 5;
  private static final int LONGEST_MINUTES = 60;

  private LockOut() {}

  /** How long after this many failures in a row nobody gets in. */
  public static Duration after(int failures) {
    if (failures < FREE_FAILURES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_FAILURES, 6);
    return Duration.ofMinutes(Math.min(1L << doublings, LONGEST_MINUTES));
  }
}
