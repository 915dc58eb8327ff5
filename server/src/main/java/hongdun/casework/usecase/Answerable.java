package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
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
import org.springframework.stereotype.Component;

/**
 * 责任人 — who is told when a clock strikes: whoever has the matter in hand, or all who may take it;
 * when it is overdue also the one the stage escalates to. A matter nobody has is told all the more:
 * the search goes up to the head of the bureau and to the bureaus above it.
 */
@Component
class Answerable {
  private final Agency agency;
  private final Assignments assignments;
  private final Procedures procedures;

  Answerable(Agency agency, Assignments assignments, Procedures procedures) {
    this.agency = agency;
    this.assignments = assignments;
    this.procedures = procedures;
  }

  Set<OfficerId> of(Matter matter, Kind kind, LocalDate on) {
    var told = new LinkedHashSet<OfficerId>();
    assignments
        .now(matter.id())
        .ifPresent(holder -> {
          switch (holder) {
            case ByOfficer(var officer, _) -> told.addAll(present(officer, matter.bureau(), on));
            case ByQueue(_, var roles) -> told.addAll(holders(matter.bureau(), roles, on));
            case ByParty() -> matter.handler().ifPresent(told::add);
          }
        });
    if (kind.isLate() || told.isEmpty()) {
      told.addAll(holders(matter.bureau(), escalatesTo(matter), on));
    }
    Optional<UnitId> bureau = Optional.of(matter.bureau());
    while (told.isEmpty() && bureau.isPresent()) {
      told.addAll(holders(bureau.get(), List.of(Role.LEADER, Role.HEAD), on));
      bureau = above(bureau.get());
    }
    return told;
  }

  /** An officer who holds no role in the bureau any more is not the one to tell. */
  private List<OfficerId> present(OfficerId officer, UnitId bureau, LocalDate on) {
    return agency.rolesIn(officer, bureau, on).isEmpty() ? List.of() : List.of(officer);
  }

  private List<Role> escalatesTo(Matter matter) {
    return procedures.of(matter).rule(matter.stage()).escalatesTo().stream().toList();
  }

  private List<OfficerId> holders(UnitId bureau, Collection<Role> roles, LocalDate on) {
    return roles.stream()
        .sorted()
        .flatMap(role -> agency.holders(bureau, role, on).stream())
        .map(Officer::id)
        .distinct()
        .toList();
  }

  private Optional<UnitId> above(UnitId bureau) {
    return agency.unit(bureau).parent().map(parent -> agency.unit(parent).bureau());
  }
}
