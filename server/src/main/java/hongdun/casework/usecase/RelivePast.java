package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.MattersImport.PastMatter;
import hongdun.casework.domain.Candidate;
import hongdun.casework.domain.PastLife;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.catalogue.Variant;
import hongdun.portal.Dates;
import hongdun.portal.PublicAddress;
import hongdun.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 重现经过 — takes matters of the past through their procedure in memory, by the same table, hands and
 * clock as a matter that is handled today. What it asks of other rooms it asks once for an import.
 */
final class RelivePast {
  private final Agency agency;
  private final Catalogue catalogue;
  private final RunClock clocks;
  private final PublicAddress address;
  private final Instant now;
  private final Map<OfficerId, Officer> officers = new HashMap<>();
  private final Map<Post, Set<Role>> roles = new HashMap<>();
  private final Map<Edition, Item> items = new HashMap<>();
  private final Map<Staffing, Variant> variants = new HashMap<>();
  private final Map<UnitId, String> bureauNames = new HashMap<>();

  RelivePast(
      Agency agency, Catalogue catalogue, RunClock clocks, PublicAddress address, Instant now) {
    this.agency = agency;
    this.catalogue = catalogue;
    this.clocks = clocks;
    this.address = address;
    this.now = now;
  }

  private record Post(OfficerId officer, UnitId bureau) {}

  private record Edition(String item, LocalDate day) {}

  private record Staffing(String item, UnitId bureau, LocalDate day) {}

  Variant variant(PastMatter matter) {
    var opening = matter.opening();
    return variants.computeIfAbsent(
        new Staffing(opening.item(), opening.bureau(), Dates.dayOf(matter.openedAt())),
        key -> catalogue.variant(key.item(), key.bureau(), key.day()));
  }

  PastLife live(PastMatter matter, String number, String queryCode) {
    var life = new PastCourse(this, matter, number);
    life.open(queryCode);
    matter.steps().forEach(life::take);
    return life.told();
  }

  Item item(PastMatter matter) {
    return items.computeIfAbsent(
        new Edition(matter.opening().item(), Dates.dayOf(matter.openedAt())),
        key -> catalogue.item(key.item(), key.day()).orElseThrow());
  }

  Officer officer(OfficerId id) {
    return officers.computeIfAbsent(id, agency::officer);
  }

  Candidate candidate(OfficerId id, UnitId bureau) {
    var held =
        roles.computeIfAbsent(
            new Post(id, bureau), post -> agency.rolesIn(id, bureau, Dates.dayOf(now)));
    return new Candidate(id, held, Optional.empty());
  }

  String bureauName(UnitId bureau, Language language) {
    return bureauNames.computeIfAbsent(bureau, id -> agency.unit(id).name().in(language));
  }

  String address(String path) {
    return address.of(path);
  }

  RunClock clocks() {
    return clocks;
  }

  Instant now() {
    return now;
  }
}
