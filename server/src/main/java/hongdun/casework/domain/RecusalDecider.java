package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * 回避决定权 — who decides whether an officer withdraws: of the head of the bureau the leaders together,
 * of other leaders the head, of all others a leader (市场监督管理行政处罚程序规定第四条); where there is nobody to
 * decide in the bureau, or fewer than make a collective, the superior bureau. Whoever is away is
 * replaced by his substitute (C14), but nobody votes for another.
 *
 * @param barred those who may have no part in the matter themselves
 */
public record RecusalDecider(StaffOnDay staff, Set<OfficerId> barred) {
  private static final Set<Role> LEADING = Set.of(Role.LEADER, Role.HEAD);

  public RecusalDecider {
    barred = Set.copyOf(barred);
  }

  /** 决定层级 — at which level it is decided. */
  public enum Level {
    LEADER,
    HEAD,
    COLLECTIVE,
    SUPERIOR
  }

  /** 决定人 — who may decide, by which role, and in whose place when he is a substitute. */
  public record Decider(OfficerId officer, Role role, Optional<OfficerId> inPlaceOf) {}

  /** The level for an officer in a bureau of the line. */
  public Level level(OfficerId officer) {
    var own = own();
    var roles = staff.rolesIn(officer, own);
    if (roles.contains(Role.HEAD)) {
      return voters(officer).size() < CollectiveDecision.FEWEST ? Level.SUPERIOR : Level.COLLECTIVE;
    }
    var level = roles.contains(Role.LEADER) ? Level.HEAD : Level.LEADER;
    return deciders(officer, level).isEmpty() ? Level.SUPERIOR : level;
  }

  /** Everyone who may decide; for the collective, those who vote. */
  public List<Decider> deciders(OfficerId officer) {
    return deciders(officer, level(officer));
  }

  /** As what somebody decides about an officer; empty when it is not his to decide alone. */
  public Optional<Decider> as(OfficerId decider, OfficerId officer) {
    var level = level(officer);
    return level == Level.COLLECTIVE
        ? Optional.empty()
        : deciders(officer, level).stream()
            .filter(one -> one.officer().equals(decider))
            .findFirst();
  }

  /** Whether somebody has a vote when the leaders decide together. */
  public boolean votes(OfficerId voter, OfficerId officer) {
    return level(officer) == Level.COLLECTIVE && voters(officer).contains(voter);
  }

  private List<Decider> deciders(OfficerId officer, Level level) {
    return switch (level) {
      case LEADER -> holders(Stream.of(own()), LEADING, officer);
      case HEAD -> holders(Stream.of(own()), Set.of(Role.HEAD), officer);
      case COLLECTIVE ->
          voters(officer).stream()
              .map(voter -> new Decider(voter, leading(voter), Optional.empty()))
              .toList();
      case SUPERIOR -> holders(staff.bureaus().stream().skip(1), LEADING, officer);
    };
  }

  /**
   * The role by which a leader of the bureau leads it: that of the head before that of a deputy.
   */
  public Role leading(OfficerId leader) {
    return serving(held -> held.officer().equals(leader) && LEADING.contains(held.role()))
        .map(Serving::role)
        .min(Comparator.naturalOrder())
        .orElse(Role.LEADER);
  }

  private List<OfficerId> voters(OfficerId but) {
    return serving(held -> held.bureau().equals(own()) && LEADING.contains(held.role()))
        .map(Serving::officer)
        .filter(voter -> staff.isPresent(voter) && isFree(voter, but))
        .distinct()
        .toList();
  }

  private List<Decider> holders(Stream<UnitId> bureaus, Set<Role> roles, OfficerId but) {
    var deciders = new LinkedHashMap<OfficerId, Decider>();
    bureaus.forEach(bureau -> {
      var held =
          serving(one -> one.bureau().equals(bureau) && roles.contains(one.role()))
              .map(Serving::officer)
              .filter(officer -> isFree(officer, but))
              .toList();
      held.stream()
          .filter(staff::isPresent)
          .forEach(officer ->
              deciders.putIfAbsent(
                  officer, new Decider(officer, leading(officer), Optional.empty())));
      held.forEach(absent ->
          staff
              .substituteOf(absent)
              .filter(substitute -> isFree(substitute, but))
              .ifPresent(substitute ->
                  deciders.putIfAbsent(
                      substitute, new Decider(substitute, leading(absent), Optional.of(absent)))));
    });
    return List.copyOf(deciders.values());
  }

  private boolean isFree(OfficerId decider, OfficerId but) {
    return !decider.equals(but) && !barred.contains(decider);
  }

  private Stream<Serving> serving(Predicate<Serving> which) {
    return staff.serving().stream().filter(which);
  }

  private UnitId own() {
    return staff.bureaus().getFirst();
  }
}
