package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Divisions;
import hongdun.agency.Divisions.Division;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.portal.Editions;
import hongdun.portal.Remembered;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.ForeignAuthorisation;
import hongdun.registration.domain.Place;
import hongdun.registration.persistence.ForeignAuthorisations;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 登记管辖 — where a company will be, and which bureau registers it (Rules Art. 4). */
@Component
class Localities {
  /** Shorter names, such as 东区, begin too many addresses. */
  private static final int SHORTEST = 3;

  private final Agency agency;
  private final Divisions divisions;
  private final Remembered<List<ForeignAuthorisation>> authorisations;

  Localities(
      Agency agency, Divisions divisions, Editions editions, ForeignAuthorisations authorisations) {
    this.agency = agency;
    this.divisions = divisions;
    this.authorisations =
        new Remembered<>(editions, ForeignAuthorisations.EDITION, authorisations::all);
  }

  /** The bureau for an application: of foreign investors one that is authorised. */
  Optional<Unit> competent(Draft draft, LocalDate on) {
    return Judgement.region(draft)
        .flatMap(region ->
            draft.outsideInvestors().isEmpty()
                ? agency.competentFor(region, on)
                : authorisedFor(region, on));
  }

  /** The county's bureau if it is authorised, else the city's. */
  private Optional<Unit> authorisedFor(Region region, LocalDate on) {
    var authorised = authorisedOn(on);
    return Stream.of(region, region.city())
        .flatMap(place -> agency.competentFor(place, on).stream())
        .filter(bureau -> authorised.contains(bureau.id()))
        .findFirst();
  }

  Place of(Dossier dossier, LocalDate on) {
    var draft = dossier.application().draft();
    var region = Judgement.region(draft);
    var has = dossier.matter();
    var foreign = region.flatMap(place -> authorisedFor(place, on));
    return new Place(
        region.map(place -> names(place, on)).orElse(List.of()),
        region.map(place -> others(place, on)).orElse(List.of()),
        isOurs(has, region.flatMap(place -> agency.competentFor(place, on)))
            || isOurs(has, foreign),
        isOurs(has, foreign),
        draft.outsideInvestors().isEmpty() ? List.of() : authorised(on));
  }

  /**
   * A matter stays with the bureau that has it, the one it was delegated to or the one that
   * decides, so a mended text may not lead to another.
   */
  private static boolean isOurs(Optional<Matter> has, Optional<Unit> bureau) {
    return bureau.filter(one -> has.isEmpty() || has.get().isHandledBy(one.id())).isPresent();
  }

  private List<UnitId> authorisedOn(LocalDate on) {
    return authorisations.get().stream()
        .filter(given -> given.holds(on))
        .map(ForeignAuthorisation::bureau)
        .distinct()
        .toList();
  }

  private List<BilingualText> authorised(LocalDate on) {
    return authorisedOn(on).stream().map(agency::unit).map(Unit::name).toList();
  }

  private List<String> names(Region region, LocalDate on) {
    return Stream.of(region.province(), region.city(), region)
        .distinct()
        .flatMap(place -> divisions.name(place, on).stream())
        .map(BilingualText::zh)
        .toList();
  }

  /** What an address elsewhere begins with: another province, city or county, 成都武侯区 too. */
  private List<String> others(Region region, LocalDate on) {
    var all = new ArrayList<String>();
    beside(region.province(), divisions.below(Optional.empty(), on), all);
    beside(region.city(), divisions.below(Optional.of(region.province()), on), all);
    if (!region.equals(region.city())) {
      var counties = new ArrayList<String>();
      beside(region, divisions.below(Optional.of(region.city()), on), counties);
      all.addAll(counties);
      divisions
          .name(region.city(), on)
          .map(city -> city.zh().replaceFirst("市$", ""))
          .ifPresent(city -> counties.forEach(county -> all.add(city + county)));
    }
    return all;
  }

  private static void beside(Region own, List<Division> level, List<String> names) {
    level.stream()
        .filter(division -> !division.region().equals(own))
        .map(division -> division.name().zh())
        .filter(name -> name.length() >= SHORTEST)
        .forEach(names::add);
  }
}
