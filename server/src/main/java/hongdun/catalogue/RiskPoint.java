package hongdun.catalogue;

import hongdun.shared.BilingualText;

/**
 * 廉政风险点 — what may go wrong with integrity in a step of an item, graded by likelihood and harm.
 *
 * @param likelihood 1 to 3
 * @param harm 1 to 3
 */
public record RiskPoint(String step, int likelihood, int harm, BilingualText text) {
  private static final int HIGH_FROM = 6;
  private static final int MEDIUM_FROM = 3;

  public RiskPoint {
    if (likelihood < 1 || likelihood > 3 || harm < 1 || harm > 3) {
      throw new IllegalArgumentException("Likelihood and harm are 1 to 3: " + step);
    }
  }

  /** 风险等级 — 一级 from 6, 二级 from 3, else 三级. */
  public enum Grade {
    HIGH,
    MEDIUM,
    LOW
  }

  public Grade grade() {
    int product = likelihood * harm;
    return product >= HIGH_FROM ? Grade.HIGH : product >= MEDIUM_FROM ? Grade.MEDIUM : Grade.LOW;
  }
}
