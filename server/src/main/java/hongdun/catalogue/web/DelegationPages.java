package hongdun.catalogue.web;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.EntityKinds;
import hongdun.catalogue.Item;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.catalogue.usecase.ReadGuides;
import hongdun.portal.Choice;
import hongdun.portal.Dates;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Gathers what the pages of delegations show. */
@Component
class DelegationPages {
  /** The words of a type no room declares any more. */
  private static final String FORMER = "catalogue.delegation.former-type";

  private final KeepDelegations delegations;
  private final Catalogue catalogue;
  private final EntityKinds kinds;
  private final ReadGuides guides;
  private final Agency agency;
  private final InstantSource clock;

  DelegationPages(
      KeepDelegations delegations,
      Catalogue catalogue,
      EntityKinds kinds,
      ReadGuides guides,
      Agency agency,
      InstantSource clock) {
    this.delegations = delegations;
    this.catalogue = catalogue;
    this.kinds = kinds;
    this.guides = guides;
    this.agency = agency;
    this.clock = clock;
  }

  DelegationsPage published(Frame frame) {
    return new DelegationsPage(
        delegations.published().stream().map(one -> shown(one, frame)).toList(),
        Optional.empty(),
        List.of());
  }

  DelegationsPage own(SignedIn officer, Form form, List<Shortcoming> faults, Frame frame) {
    var bureau = bureau(officer);
    var below =
        guides.places().stream()
            .map(ReadGuides.Place::bureau)
            .filter(unit -> unit.parent().filter(bureau::equals).isPresent())
            .map(unit -> Choice.of(Long.toString(unit.id().value()), frame.text(unit.name())))
            .toList();
    var mayDraft =
        !below.isEmpty()
            && List.of("DIVISION_HEAD", "LEADER", "HEAD").stream()
                .anyMatch(officer.roles()::contains);
    var items = catalogue.items(today());
    var types = new TreeMap<String, String>();
    items.forEach(item -> types.putAll(kinds.of(item.code())));
    return new DelegationsPage(
        delegations.of(officer.asOfficer()).stream().map(one -> shown(one, frame)).toList(),
        Optional.of(
            new DelegationsPage.Drafting(
                form,
                below,
                items.stream()
                    .map(item -> Choice.of(item.code(), frame.text(item.title())))
                    .toList(),
                types.entrySet().stream()
                    .map(type -> Choice.of(type.getKey(), frame.text(type.getValue())))
                    .toList(),
                mayDraft)),
        faults);
  }

  DelegationPage instrument(
      Delegation delegation, List<Shortcoming> faults, Optional<SignedIn> officer, Frame frame) {
    return new DelegationPage(
        shown(delegation, frame),
        officer.isPresent() ? journal(delegation) : List.of(),
        officer.filter(who -> who.roles().contains("HEAD")).isPresent(),
        officer.isPresent(),
        faults);
  }

  UnitId bureau(SignedIn officer) {
    return agency.unit(new UnitId(officer.unit())).bureau();
  }

  private List<DelegationPage.Line> journal(Delegation delegation) {
    return delegations.journal(delegation.id()).stream()
        .map(line ->
            new DelegationPage.Line(line, agency.officer(new OfficerId(line.officer())).name()))
        .toList();
  }

  private DelegationsPage.Shown shown(Delegation one, Frame frame) {
    return new DelegationsPage.Shown(
        one,
        one.standing(today()),
        frame.text(unit(one.from()).name()),
        frame.text(unit(one.to()).name()),
        catalogue.item(one.item(), today()).map(Item::title).map(frame::text).orElse(one.item()),
        frame.text(
            one.entityType().isEmpty()
                ? "catalogue.delegation.every-type"
                : kinds.of(one.item()).getOrDefault(one.entityType(), FORMER)));
  }

  private Unit unit(UnitId id) {
    return agency.unit(id);
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
