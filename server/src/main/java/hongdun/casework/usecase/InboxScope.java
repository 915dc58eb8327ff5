package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Authority;
import hongdun.agency.Hierarchy;
import hongdun.agency.NamedOffices;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.domain.InboxFilter;
import hongdun.casework.domain.InboxFilter.Place;
import hongdun.casework.domain.InboxFilter.Side;
import hongdun.casework.domain.InboxQuery.Desks;
import hongdun.casework.domain.Within;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 查阅范围 — whose matters an officer may see in the lists of the desk. */
@Component
class InboxScope {
  private final Agency agency;
  private final Hierarchy hierarchy;
  private final NamedOffices offices;
  private final InstantSource clock;

  InboxScope(Agency agency, Hierarchy hierarchy, NamedOffices offices, InstantSource clock) {
    this.agency = agency;
    this.hierarchy = hierarchy;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * An officer with his bureau and his roles today.
   *
   * @param bureaus those he may look into, his own first
   * @param seesBelow whether those below his own are among them, if there are any
   * @param within how far his appointments reach in his own
   */
  record Viewer(
      OfficerId officer,
      UnitId unit,
      UnitId bureau,
      Set<Role> roles,
      List<Unit> bureaus,
      boolean seesBelow,
      Within within,
      LocalDate today) {
    List<UnitId> all() {
      return bureaus.stream().map(Unit::id).toList();
    }

    boolean sees(UnitId other) {
      return bureaus.stream().anyMatch(one -> one.id().equals(other));
    }
  }

  /**
   * 代办 — the colleague for whom he stands in today.
   *
   * @param roles those of the colleague's he does not hold himself
   */
  record InPlaceOf(Officer absent, Set<Role> roles) {}

  Optional<InPlaceOf> inPlaceOf(Viewer viewer) {
    return agency
        .substitutesFor(viewer.officer(), viewer.bureau(), viewer.today())
        .map(absent -> {
          var roles = new HashSet<>(agency.rolesIn(absent, viewer.bureau(), viewer.today()));
          roles.removeAll(viewer.roles());
          return new InPlaceOf(agency.officer(absent), roles);
        });
  }

  /** What of the bureaus is looked through: a place outside the officer's reach is his own. */
  record Range(List<UnitId> bureaus, long unit, Side side) {
    Range(List<UnitId> bureaus, long unit) {
      this(bureaus, unit, Side.ANY);
    }
  }

  /** 本人待办 — whose work at his own desk is asked for, whatever else he may look into. */
  record OwnDesk(OfficerId officer, UnitId bureau, Set<Role> roles) {}

  OwnDesk ownDesk(Actor.Officer actor) {
    var officer = new OfficerId(actor.officer());
    var bureau = agency.unit(new UnitId(actor.unit())).bureau();
    return new OwnDesk(
        officer, bureau, agency.rolesIn(officer, bureau, Dates.dayOf(clock.instant())));
  }

  Viewer viewer(Actor.Officer actor) {
    var today = Dates.dayOf(clock.instant());
    var officer = new OfficerId(actor.officer());
    var unit = agency.unit(new UnitId(actor.unit()));
    var bureau = unit.bureau();
    var roles = agency.rolesIn(officer, bureau, today);
    var authority = agency.authority(officer, bureau, today);
    var seesBelow = authority.scope().reaches(Scope.SUBTREE);
    return new Viewer(
        officer,
        unit.id(),
        bureau,
        roles,
        seesBelow
            ? hierarchy.bureausUnder(bureau, today)
            : List.of(unit.id().equals(bureau) ? unit : agency.unit(bureau)),
        seesBelow,
        within(authority, today),
        today);
  }

  private Within within(Authority authority, LocalDate today) {
    if (authority.scope().reaches(Scope.BUREAU)) {
      return Within.everything();
    }
    var units = authority.units();
    return new Within(false, units, offices.kindsOf(units, today));
  }

  Range range(Viewer viewer, InboxFilter filter) {
    var own = new Range(List.of(viewer.bureau()), 0);
    if (filter.tab().isOwnWork()) {
      return own;
    }
    return switch (filter.place()) {
      case Place.OwnBureau() -> own;
      case Place.Subtree() -> new Range(viewer.all(), 0);
      case Place.One(var unit) ->
          viewer.sees(new UnitId(unit))
              ? new Range(List.of(new UnitId(unit)), 0)
              : new Range(List.of(viewer.bureau()), unit);
      case Place.Counted(var bureau, var unit, var side) ->
          new Range(
              bureau == 0
                  ? viewer.all()
                  : List.of(viewer.sees(new UnitId(bureau)) ? new UnitId(bureau) : viewer.bureau()),
              unit,
              side);
    };
  }

  /** Which of two desks is meant; in whose hands a matter lies goes by the bureaus of the units. */
  Desks desks(Viewer viewer, Side side) {
    if (side != Side.HANDS) {
      return new Desks(side, Map.of());
    }
    var bureaus = new HashMap<UnitId, UnitId>();
    for (var bureau : hierarchy.bureausUnder(viewer.bureau(), viewer.today())) {
      hierarchy
          .unitsOf(bureau.id(), viewer.today())
          .forEach(unit -> bureaus.put(unit.id(), bureau.id()));
    }
    return new Desks(side, bureaus);
  }

  /** The departments and offices of his own bureau. */
  List<Unit> departments(Viewer viewer) {
    return hierarchy.unitsOf(viewer.bureau(), viewer.today()).stream()
        .filter(unit -> !unit.isBureau())
        .toList();
  }

  /** Who serves in the bureaus that are looked through. */
  List<Officer> officers(Range range, LocalDate today) {
    return range.bureaus().size() == 1
        ? hierarchy.officersOf(range.bureaus().getFirst(), today)
        : List.of();
  }
}
