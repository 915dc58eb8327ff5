package hongdun.portal.domain;

import java.time.Duration;

/**
 * 会话期限 — how long somebody stays signed in: unused, and at the longest as an officer or a citizen.
 */
public record SessionLimits(Duration idle, Duration officers, Duration citizens) {
  public SessionLimits {
    if (!idle.isPositive() || !officers.isPositive() || !citizens.isPositive()) {
      throw new IllegalArgumentException("A session lasts longer than nothing");
    }
  }

  public Duration longest(boolean officer) {
    return officer ? officers : citizens;
  }
}
