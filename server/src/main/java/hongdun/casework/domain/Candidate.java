package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import java.util.Optional;
import java.util.Set;

/** 拟办人 — an officer who would take a step, with his roles today and whom he stands in for. */
public record Candidate(OfficerId officer, Set<Role> roles, Optional<StandIn> standIn) {
  /** 被代理人 — the colleague he is the substitute of, with that colleague's roles. */
  public record StandIn(OfficerId officer, Set<Role> roles) {}
}
