package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.domain.Holder;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.domain.StruckClock.Kind;
import hongdun.casework.persistence.Assignments;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 责任人 — who is told when a clock strikes: whoever has the matter in hand, or all who may take it;
 * when it is overdue also the one the stage escalates to. Whoever is away is told through his
 * substitute. A matter nobody has is told all the more: the search goes up to the head of the
 * bureau and to the bureaus above it.
 */
@Component
class Answerable {
  private final Agency agency;
  private final Staffing staffing;
  private final Assignments assignments;
  private final Procedures procedures;

  Answerable(Agency agency, Staffing staffing, Assignments assignments, Procedures procedures) {
    this.agency = agency;
    this.staffing = staffing;
    this.assignments = assignments;
    this.procedures = procedures;
  }

  Set<OfficerId> of(Matter matter, Kind kind, LocalDate on) {
    var holder = assignments.now(matter.id());
    var staff = staffing.staff(bureau(matter, holder), on);
    var own = staff.bureaus().getFirst();
    var told = new LinkedHashSet<OfficerId>();
    holder.ifPresent(held -> told.addAll(inHand(matter, held, staff)));
    if (kind.isLate() || told.isEmpty()) {
      told.addAll(holders(staff, own, escalatesTo(matter)));
    }
    for (var bureau : staff.bureaus()) {
      if (told.isEmpty()) {
        told.addAll(holders(staff, bureau, List.of(Role.LEADER, Role.HEAD)));
      }
    }
    return told;
  }

  /**
   * The bureau of the hands it lies in; while the party has it, that of the hands it came from.
   * Under a delegation this need not be the one that decides.
   */
  private UnitId bureau(Matter matter, Optional<Holder> holder) {
    return holder
        .flatMap(held ->
            switch (held) {
              case ByOfficer(_, var unit) -> Optional.of(unit);
              case ByQueue(var unit, _) -> Optional.of(unit);
              case ByParty() -> assignments.lastOfficer(matter.id()).map(ByOfficer::unit);
            })
        .map(unit -> agency.unit(unit).bureau())
        .orElse(matter.acceptedBy());
  }

  private static List<OfficerId> inHand(Matter matter, Holder holder, StaffOnDay staff) {
    var own = staff.bureaus().getFirst();
    return switch (holder) {
      case ByOfficer(var officer, _) -> present(officer, staff).toList();
      case ByQueue(_, var roles) -> holders(staff, own, roles);
      case ByParty() -> matter.handler().stream().flatMap(who -> present(who, staff)).toList();
    };
  }

  /** Himself, his substitute while he is away, nobody once he serves elsewhere. */
  private static Stream<OfficerId> present(OfficerId officer, StaffOnDay staff) {
    if (staff.rolesIn(officer, staff.bureaus().getFirst()).isEmpty()) {
      return Stream.empty();
    }
    return staff.isPresent(officer) ? Stream.of(officer) : staff.substituteOf(officer).stream();
  }

  private List<Role> escalatesTo(Matter matter) {
    return procedures.of(matter).rule(matter.stage()).escalatesTo().stream().toList();
  }

  private static List<OfficerId> holders(StaffOnDay staff, UnitId bureau, Collection<Role> roles) {
    return staff.serving().stream()
        .filter(held -> held.bureau().equals(bureau) && roles.contains(held.role()))
        .map(Serving::officer)
        .distinct()
        .flatMap(officer ->
            staff.isPresent(officer) ? Stream.of(officer) : staff.substituteOf(officer).stream())
        .distinct()
        .toList();
  }
}
