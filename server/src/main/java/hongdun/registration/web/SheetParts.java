package hongdun.registration.web;

import gg.jte.Content;
import hongdun.agency.Divisions;
import hongdun.agency.Unit;
import hongdun.naming.NameVerdictPart;
import hongdun.naming.Verdict;
import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.ScopeAnswers;
import hongdun.registration.usecase.CounterCompetence;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.PapersToSign;
import hongdun.registration.usecase.Sign;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the pages of a whole application have in common. */
@Component
class SheetParts {
  private final Judgement judgement;
  private final Sign sign;
  private final CounterCompetence competence;
  private final Fields fields;

  SheetParts(Judgement judgement, Sign sign, CounterCompetence competence, Fields fields) {
    this.judgement = judgement;
    this.sign = sign;
    this.competence = competence;
    this.fields = fields;
  }

  /** What fills the fields of a page. */
  @Component
  record Fields(
      NameChoices choices, ScopeForm scope, Divisions divisions, NameVerdictPart verdicts) {}

  List<Choice> regions(Frame frame) {
    return fields.choices().regions(frame.language());
  }

  List<Choice> divisions(Draft draft) {
    return fields.choices().divisions(draft);
  }

  ScopeFields scope(ScopeAnswers answers, String find) {
    return fields.scope().shown(answers, find);
  }

  /** The division the place of business is in, in full. */
  Optional<BilingualText> place(Draft draft) {
    return Judgement.region(draft)
        .flatMap(region -> fields.divisions().fullName(region, judgement.today()));
  }

  Optional<Content> verdict(Draft draft, Optional<Verdict> verdict, Frame frame) {
    return judgement
        .parts(draft)
        .flatMap(name -> verdict.map(found -> fields.verdicts().render(name, found, frame)));
  }

  AtCounter blank(EstablishmentItem item, SignedIn officer) {
    return new AtCounter(
        List.of(),
        Set.of(),
        List.of(),
        false,
        false,
        competence.warnings(item.code(), item.blank(), officer),
        Optional.empty());
  }

  AtCounter of(Dossier dossier, boolean ready, SignedIn officer) {
    var draft = dossier.application().draft();
    var originals =
        judgement.materials(dossier).stream()
            .filter(material -> !material.generated())
            .map(material -> new AtCounter.Original(material.code(), material.title()))
            .toList();
    return new AtCounter(
        originals,
        dossier.attached(),
        PapersToSign.available(dossier.application()),
        !draft.people().isEmpty() && sign.missing(dossier).isEmpty(),
        ready,
        competence.warnings(dossier.application().item(), draft, officer),
        competence.other(draft, officer).map(Unit::name));
  }

  /** At the counter a paper is seen and ticked, not uploaded. */
  static List<Shortcoming> atTheCounter(List<Shortcoming> faults) {
    return faults.stream()
        .map(fault ->
            fault.field().startsWith("papers.")
                ? new Shortcoming(
                    fault.field(),
                    "registration.household.unseen",
                    fault.arguments(),
                    fault.basis())
                : fault)
        .toList();
  }
}
