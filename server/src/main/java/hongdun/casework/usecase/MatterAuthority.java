package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Authority;
import hongdun.agency.Authority.Held;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.domain.Candidate;
import hongdun.casework.domain.Candidate.StandIn;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.persistence.Concerned;
import hongdun.casework.usecase.Standing.Now;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 办件职权 — whether an officer's appointments, or those of the colleague he stands in for, reach a
 * matter: his own, his unit's, his bureau's.
 */
@Component
class MatterAuthority {
  private final Agency agency;
  private final Standing standing;
  private final Concerned concerned;

  MatterAuthority(Agency agency, Standing standing, Concerned concerned) {
    this.agency = agency;
    this.standing = standing;
    this.concerned = concerned;
  }

  /** As what he acts upon a matter among the officers of a bureau, in one of these roles. */
  Optional<Held> over(Matter matter, Actor.Officer by, UnitId bureau, LocalDate on, Role... roles) {
    var authority = agency.authority(new OfficerId(by.officer()), bureau, on);
    var widely = authority.reaching(Scope.BUREAU).as(roles);
    if (widely.isPresent() || authority.as(roles).isEmpty()) {
      return widely;
    }
    var now = standing.of(matter, on);
    if (isHis(now, authority)) {
      return authority.as(roles);
    }
    return authority.over(now.place().units(), roles);
  }

  /**
   * 拟办人 with the roles that reach a matter, his own and those of whom he stands in for: what lies
   * in others' hands is not taken from them by a role that only reaches his own or his unit's.
   */
  Candidate candidate(Matter matter, OfficerId officer, UnitId bureau, LocalDate on) {
    var authority = agency.authority(officer, bureau, on);
    return candidate(
        authority.reaching(Scope.BUREAU).held().size() == authority.held().size()
            ? authority
            : within(standing.of(matter, on), authority));
  }

  /** The same with all his roles, however far they reach. */
  Candidate anywhere(OfficerId officer, UnitId bureau, LocalDate on) {
    return candidate(agency.authority(officer, bureau, on));
  }

  private static Authority within(Now now, Authority authority) {
    return isHis(now, authority) ? authority : authority.over(now.place().units());
  }

  private static Candidate candidate(Authority authority) {
    var own = EnumSet.noneOf(Role.class);
    var others = new LinkedHashMap<OfficerId, Set<Role>>();
    for (var held : authority.held()) {
      held.inPlaceOf()
          .map(other -> others.computeIfAbsent(other, _ -> EnumSet.noneOf(Role.class)))
          .orElse(own)
          .add(held.role());
    }
    return new Candidate(
        authority.officer(),
        own,
        others.entrySet().stream()
            .findFirst()
            .map(other -> new StandIn(other.getKey(), other.getValue())));
  }

  /** Whether what he may do in a bureau that handles a matter reaches as far as the matter. */
  boolean reaches(Matter matter, Authority authority, LocalDate on) {
    if (authority.scope().reaches(Scope.BUREAU)) {
      return true;
    }
    return concerned.any(matter.id(), persons(authority), authority.units())
        || reaches(standing.of(matter, on), authority);
  }

  private static boolean reaches(Now now, Authority authority) {
    return isHis(now, authority) || !Collections.disjoint(now.place().units(), authority.units());
  }

  /** It lies in his hands, or waits for whoever holds a role of his. */
  private static boolean isHis(Now now, Authority authority) {
    return now.responsible().filter(persons(authority)::contains).isPresent()
        || now.holder()
            .filter(holder ->
                holder instanceof ByQueue(_, Set<Role> roles)
                    && !Collections.disjoint(roles, authority.roles()))
            .isPresent();
  }

  private static List<OfficerId> persons(Authority authority) {
    return Stream.concat(
            Stream.of(authority.officer()),
            authority.held().stream().map(Held::inPlaceOf).flatMap(Optional::stream))
        .distinct()
        .toList();
  }
}
