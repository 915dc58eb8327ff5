package hongdun.casework.usecase;

import hongdun.agency.Absence;
import hongdun.agency.Agency;
import hongdun.agency.Authority;
import hongdun.agency.Interest;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.Staffing;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Two bureaus with officers, made up for one test; their ids and divisions are nobody else's. */
final class ExampleBureau implements Agency, Staffing {
  private record Held(OfficerId officer, UnitId bureau, Set<Role> roles) {}

  private record Declared(Interest interest, PartyKey party) {}

  private static final AtomicInteger REGIONS = new AtomicInteger(900_000);

  private final long base = 1_000_000_000L + ThreadLocalRandom.current().nextLong(1L << 50);
  private final UnitId bureau = new UnitId(base);
  private final UnitId otherBureau = new UnitId(base + 1);
  private final Region region = new Region(Integer.toString(REGIONS.incrementAndGet()));
  private final Map<OfficerId, Officer> officers = new HashMap<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Declared> interests = new ArrayList<>();
  private final Map<OfficerId, UnitId> sections = new HashMap<>();
  private final Map<OfficerId, OfficerId> substitutes = new HashMap<>();

  UnitId bureau() {
    return bureau;
  }

  UnitId otherBureau() {
    return otherBureau;
  }

  Region region() {
    return region;
  }

  Actor.Officer officer(String name, Role... roles) {
    return officerOf(bureau, name, roles);
  }

  Actor.Officer officerOf(UnitId unit, String name, Role... roles) {
    var id = new OfficerId(base + 10 + officers.size());
    officers.put(id, new Officer(id, name, "5101-" + officers.size()));
    held.add(new Held(id, unit, Set.of(roles)));
    return new Actor.Officer(id.value(), unit.value());
  }

  /** The head of another section of the same bureau. */
  Actor.Officer headOf(UnitId section, String name) {
    var head = officer(name, Role.DIVISION_HEAD);
    sections.put(new OfficerId(head.officer()), section);
    return head;
  }

  void declare(Actor.Officer officer, Interest.Kind kind, PartyKey party) {
    var id = new OfficerId(officer.officer());
    interests.add(new Declared(new Interest(interests.size() + 1L, id, kind), party));
  }

  void substitute(Actor.Officer substitute, Actor.Officer absent) {
    substitutes.put(new OfficerId(substitute.officer()), new OfficerId(absent.officer()));
  }

  @Override
  public Unit unit(UnitId id) {
    return new Unit(
        id,
        new BilingualText("某区市场监督管理局", "Example Bureau"),
        "某区",
        Unit.Level.COUNTY,
        Optional.empty(),
        id,
        region,
        "",
        "");
  }

  @Override
  public Officer officer(OfficerId id) {
    return Optional.ofNullable(officers.get(id)).orElseThrow();
  }

  @Override
  public Optional<Unit> competentFor(Region region, LocalDate on) {
    return Optional.of(unit(bureau));
  }

  @Override
  public Set<Role> rolesIn(OfficerId officer, UnitId unit, LocalDate on) {
    return held.stream()
        .filter(one -> one.officer().equals(officer) && one.bureau().equals(unit))
        .map(Held::roles)
        .findFirst()
        .orElse(Set.of());
  }

  @Override
  public List<Officer> holders(UnitId unit, Role role, LocalDate on) {
    return held.stream()
        .filter(one -> one.bureau().equals(unit) && one.roles().contains(role))
        .map(one -> officer(one.officer()))
        .toList();
  }

  @Override
  public Authority authority(OfficerId officer, UnitId unit, LocalDate on) {
    return new Authority(
        officer,
        Stream.concat(Stream.of(officer), substitutesFor(officer, unit, on).stream())
            .flatMap(one ->
                rolesIn(one, unit, on).stream()
                    .map(role ->
                        new Authority.Held(
                            role,
                            sections.getOrDefault(one, unit),
                            Scope.of(role),
                            one.equals(officer) ? Optional.empty() : Optional.of(one))))
            .toList());
  }

  @Override
  public Optional<OfficerId> substitutesFor(OfficerId officer, UnitId unit, LocalDate on) {
    return Optional.ofNullable(substitutes.get(officer));
  }

  @Override
  public StaffOnDay staff(UnitId unit, LocalDate on) {
    var byAbsent = new HashMap<OfficerId, OfficerId>();
    substitutes.forEach((substitute, absent) -> byAbsent.put(absent, substitute));
    return new StaffOnDay(
        List.of(unit),
        held.stream()
            .filter(one -> one.bureau().equals(unit))
            .flatMap(one ->
                one.roles().stream()
                    .map(role -> new Serving(one.officer(), unit, unit, role, false)))
            .toList(),
        byAbsent.keySet(),
        byAbsent);
  }

  @Override
  public Optional<UnitId> bureauOf(OfficerId officer, LocalDate on) {
    return held.stream().filter(one -> one.officer().equals(officer)).map(Held::bureau).findFirst();
  }

  @Override
  public List<UnitId> bureausBelow(UnitId unit) {
    return List.of(unit);
  }

  @Override
  public List<Interest> interestsOf(
      OfficerId officer, Set<PartyKey> parties, LocalDate since, LocalDate on) {
    return interests.stream()
        .filter(one -> one.interest().officer().equals(officer) && parties.contains(one.party()))
        .map(Declared::interest)
        .toList();
  }

  @Override
  public boolean isAway(OfficerId officer, LocalDate on) {
    return substitutes.containsValue(officer);
  }

  @Override
  public List<Absence> absences(UnitId unit, LocalDate on) {
    return List.of();
  }
}
