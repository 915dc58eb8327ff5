package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 方案权限 — which versions an officer sees and changes, and by which of his roles. */
@Component
class VariantRights {
  /** Who drafts, changes and discards. */
  static final Set<Role> DRAFTERS = Set.of(Role.DIVISION_HEAD, Role.LEADER, Role.HEAD);

  private final Agency agency;
  private final VariantDrafts drafts;
  private final InstantSource clock;

  VariantRights(Agency agency, VariantDrafts drafts, InstantSource clock) {
    this.agency = agency;
    this.drafts = drafts;
    this.clock = clock;
  }

  LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  UnitId bureau(Actor.Officer officer) {
    return agency.unit(new UnitId(officer.unit())).bureau();
  }

  /** The bureau above one. */
  Optional<UnitId> superior(UnitId bureau) {
    return agency.unit(bureau).parent().map(agency::unit).map(unit -> unit.bureau());
  }

  boolean holds(Actor.Officer officer, Set<Role> roles) {
    return agency.rolesIn(new OfficerId(officer.officer()), bureau(officer), today()).stream()
        .anyMatch(roles::contains);
  }

  /** A version of the officer's own bureau; another does not exist for him. */
  VariantVersion own(VariantId id, Actor.Officer by) {
    return drafts
        .find(id)
        .filter(found -> found.scope().bureau().filter(bureau(by)::equals).isPresent())
        .orElseThrow(() -> unknown(id));
  }

  /** A version of the officer's bureau or for every bureau. */
  VariantVersion visible(VariantId id, Actor.Officer officer) {
    return drafts
        .find(id)
        .filter(found -> found.scope().bureau().map(bureau(officer)::equals).orElse(true))
        .orElseThrow(() -> unknown(id));
  }

  private static NotFound unknown(VariantId id) {
    return new NotFound("No variant %d for this officer".formatted(id.value()));
  }
}
