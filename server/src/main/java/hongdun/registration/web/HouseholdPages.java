package hongdun.registration.web;

import hongdun.agency.Divisions;
import hongdun.agency.Unit;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.HandedInPaper;
import hongdun.registration.usecase.ApplicationFiles;
import hongdun.registration.usecase.CounterCompetence;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.Sign;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the counter's page of a household shows. */
@Component
class HouseholdPages {
  private final Judgement judgement;
  private final Fields fields;
  private final ApplicationFiles papers;
  private final Sign sign;
  private final CounterCompetence competence;

  HouseholdPages(
      Judgement judgement,
      Fields fields,
      ApplicationFiles papers,
      Sign sign,
      CounterCompetence competence) {
    this.judgement = judgement;
    this.fields = fields;
    this.papers = papers;
    this.sign = sign;
    this.competence = competence;
  }

  /** What fills the fields of the page. */
  @Component
  record Fields(NameChoices choices, ScopeForm scope, Divisions divisions, NameVerdicts verdicts) {}

  HouseholdPage blank(SignedIn visitor, Frame frame) {
    var draft = EstablishmentItem.HOUSEHOLD.blank();
    return new HouseholdPage(
        Optional.empty(),
        true,
        draft,
        fields.choices().regions(frame.language()),
        fields.choices().divisions(draft),
        Optional.empty(),
        Optional.empty(),
        fields.scope().shown(draft.scope(), ""),
        List.of(),
        Set.of(),
        Answers.hash(draft),
        false,
        false,
        competence.warnings(EstablishmentItem.HOUSEHOLD.code(), draft, visitor),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The page with everything the rules find wrong. */
  HouseholdPage checked(Filling filling, SignedIn visitor, Frame frame) {
    return of(filling.with(judgement.shortcomings(filling.application())), "", visitor, frame);
  }

  HouseholdPage of(Filling filling, String find, SignedIn visitor, Frame frame) {
    var application = filling.application();
    var faults = filling.faults();
    var draft = application.draft();
    var seen =
        papers.of(application.id()).stream()
            .map(HandedInPaper::material)
            .collect(Collectors.toSet());
    var originals =
        judgement.materials(application).stream()
            .filter(material -> !material.generated())
            .map(material -> new HouseholdPage.Original(material.code(), material.title()))
            .toList();
    return new HouseholdPage(
        Optional.of(application.id()),
        visitor.isOfficer(),
        draft,
        fields.choices().regions(frame.language()),
        fields.choices().divisions(draft),
        fields.verdicts().of(application.id(), draft, frame),
        Judgement.region(draft)
            .flatMap(region -> fields.divisions().fullName(region, judgement.today())),
        fields.scope().shown(draft.scope(), find),
        originals,
        seen,
        Answers.hash(draft),
        !draft.people().isEmpty() && sign.missing(application).isEmpty(),
        judgement.shortcomings(application).isEmpty(),
        visitor.isOfficer() ? competence.warnings(application.item(), draft, visitor) : Set.of(),
        visitor.isOfficer() ? competence.other(draft, visitor).map(Unit::name) : Optional.empty(),
        filling.named(),
        visitor.isOfficer() ? faults.stream().map(HouseholdPages::atTheCounter).toList() : faults);
  }

  /** At the counter a paper is seen and ticked, not uploaded. */
  private static Shortcoming atTheCounter(Shortcoming fault) {
    return fault.field().startsWith("papers.")
        ? new Shortcoming(
            fault.field(), "registration.household.unseen", fault.arguments(), fault.basis())
        : fault;
  }
}
