package hongdun.registration.domain;

import hongdun.registration.ApplicationId;
import java.time.Instant;

/** 代办 — what an agent did of an application under a mandate. */
public record AgentDeed(long mandate, ApplicationId application, Act act, Instant at) {
  /** 代办行为. */
  public enum Act {
    BEGUN,
    CHANGED,
    HANDED_IN,
    WITHDRAWN
  }
}
