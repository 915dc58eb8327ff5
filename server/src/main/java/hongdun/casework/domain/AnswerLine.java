package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * 逐级负责 — who answers for a matter on a day, by one rule: the person himself, his substitute, the
 * head of the unit, the leaders of the bureau, then the same of every bureau above. Whoever has
 * left or is away is passed over, never the matter.
 */
public record AnswerLine(StaffOnDay staff) {

  /** 顺位 — as what somebody answers. */
  public enum Rank {
    PERSON,
    SUBSTITUTE,
    HEAD_OF_UNIT,
    DUTY_LEADER,
    SUPERIOR,
    /** Nobody is left in the whole line; whoever is appointed next is told. */
    VACANT
  }

  /**
   * 负责人 — who answers; the officer is empty only when the whole line is vacant.
   *
   * @param unit the unit he answers in; the highest bureau when the line is vacant
   * @param inPlaceOf for whom he acts as substitute (C14)
   */
  public record Answering(
      Rank rank, Optional<OfficerId> officer, UnitId unit, Optional<OfficerId> inPlaceOf) {}

  /**
   * 所在 — whose matter it is and where.
   *
   * @param person in whose hands it lies, empty for a queue
   * @param units the units whose matter it is, the nearest first
   */
  public record Place(Optional<OfficerId> person, List<UnitId> units) {
    public Place {
      units = List.copyOf(units);
    }
  }

  /** The first who is there and not barred, at a rank or above it; never nothing. */
  public Answering first(Place place, Rank from, Predicate<OfficerId> barred) {
    return line(place).stream()
        .filter(answering -> answering.rank().compareTo(from) >= 0)
        .filter(answering -> answering.officer().filter(barred).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Everyone who would answer, in this order; it ends with the vacancy. */
  public List<Answering> line(Place place) {
    var line = new LinkedHashMap<OfficerId, Answering>();
    place
        .person()
        .ifPresent(person -> {
          if (staff.isPresent(person)) {
            add(line, Rank.PERSON, person, unitOf(person), Optional.empty());
          }
          staff
              .substituteOf(person)
              .ifPresent(
                  other -> add(line, Rank.SUBSTITUTE, other, unitOf(person), Optional.of(person)));
        });
    place.units().forEach(unit -> addHolders(line, Rank.HEAD_OF_UNIT, headsOf(unit)));
    var own = staff.bureaus().getFirst();
    addHolders(line, Rank.DUTY_LEADER, leadersOf(own));
    for (var above : staff.bureaus().subList(1, staff.bureaus().size())) {
      addHolders(line, Rank.SUPERIOR, leadersOf(above));
      addHolders(line, Rank.SUPERIOR, headsIn(above));
    }
    // Nobody above either: the heads of other units are the last who can decide who takes what.
    addHolders(line, Rank.DUTY_LEADER, headsIn(own));
    var ordered = new ArrayList<>(line.values());
    ordered.add(
        new Answering(Rank.VACANT, Optional.empty(), staff.bureaus().getLast(), Optional.empty()));
    return List.copyOf(ordered);
  }

  /** The units in which somebody holds one of the roles a queue waits for. */
  public List<UnitId> unitsOf(Set<Role> roles) {
    var own = staff.bureaus().getFirst();
    return serving(held -> held.bureau().equals(own) && roles.contains(held.role()))
        .map(Serving::unit)
        .distinct()
        .toList();
  }

  /** Whether somebody of the bureau who is there, or a substitute, can take from a queue. */
  public boolean isServed(Set<Role> roles) {
    var own = staff.bureaus().getFirst();
    return serving(held -> held.bureau().equals(own) && roles.contains(held.role()))
        .map(Serving::officer)
        .anyMatch(officer -> staff.isPresent(officer) || staff.substituteOf(officer).isPresent());
  }

  /** Whoever stands in the post that answers for the unit, then its heads by role. */
  private Stream<Serving> headsOf(UnitId unit) {
    return Stream.concat(
        serving(held -> held.unit().equals(unit) && held.firstResponsible() && !administers(held)),
        serving(held -> held.unit().equals(unit) && held.role() == Role.DIVISION_HEAD));
  }

  private Stream<Serving> headsIn(UnitId bureau) {
    return serving(held -> held.bureau().equals(bureau) && held.role() == Role.DIVISION_HEAD);
  }

  /** 带班领导: the leaders of a bureau, the deputies before its head. */
  private Stream<Serving> leadersOf(UnitId bureau) {
    return Stream.concat(
        serving(
            held -> held.bureau().equals(bureau) && held.role() == Role.LEADER && !isHead(held)),
        serving(held ->
            held.bureau().equals(bureau)
                && (held.role() == Role.HEAD || held.role() == Role.LEADER)));
  }

  private boolean isHead(Serving leader) {
    return staff.rolesIn(leader.officer(), leader.bureau()).contains(Role.HEAD);
  }

  /** An administrator has no business rights, whatever post he stands in. */
  private static boolean administers(Serving held) {
    return switch (held.role()) {
      case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> true;
      default -> false;
    };
  }

  private Stream<Serving> serving(Predicate<Serving> which) {
    return staff.serving().stream().filter(which);
  }

  private UnitId unitOf(OfficerId officer) {
    return staff.unitOf(officer).orElseGet(() -> staff.bureaus().getFirst());
  }

  private void addHolders(
      LinkedHashMap<OfficerId, Answering> line, Rank rank, Stream<Serving> holders) {
    var found = holders.distinct().toList();
    for (var held : found) {
      if (staff.isPresent(held.officer())) {
        add(line, rank, held.officer(), held.unit(), Optional.empty());
      }
    }
    for (var held : found) {
      staff
          .substituteOf(held.officer())
          .ifPresent(other -> add(line, rank, other, held.unit(), Optional.of(held.officer())));
    }
  }

  private static void add(
      LinkedHashMap<OfficerId, Answering> line,
      Rank rank,
      OfficerId officer,
      UnitId unit,
      Optional<OfficerId> inPlaceOf) {
    line.putIfAbsent(officer, new Answering(rank, Optional.of(officer), unit, inPlaceOf));
  }
}
