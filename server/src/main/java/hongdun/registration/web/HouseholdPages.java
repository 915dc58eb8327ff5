package hongdun.registration.web;

import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Requirements;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.OpenDossier;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the one page of a household shows, at the counter and online. */
@Component
class HouseholdPages {
  private final OpenDossier dossiers;
  private final Judgement judgement;
  private final SheetParts parts;

  HouseholdPages(OpenDossier dossiers, Judgement judgement, SheetParts parts) {
    this.dossiers = dossiers;
    this.judgement = judgement;
    this.parts = parts;
  }

  HouseholdPage blank(SignedIn officer, Frame frame) {
    var draft = EstablishmentItem.HOUSEHOLD.blank();
    return new HouseholdPage(
        Optional.empty(),
        Optional.of(parts.blank(EstablishmentItem.HOUSEHOLD, officer)),
        draft,
        "",
        new HouseholdPage.Offered(
            parts.regions(frame), parts.divisions(draft), parts.scope(draft.scope(), "")),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The page with everything the rules find wrong. */
  HouseholdPage checked(Filling filling, SignedIn visitor, Frame frame) {
    return page(filling, "", visitor, true, frame);
  }

  HouseholdPage of(Filling filling, String find, SignedIn visitor, Frame frame) {
    return page(filling, find, visitor, false, frame);
  }

  private HouseholdPage page(
      Filling filling, String find, SignedIn visitor, boolean checked, Frame frame) {
    var application = filling.application();
    var draft = application.draft();
    var dossier = dossiers.of(application);
    var situation = judgement.situation(dossier);
    var shortcomings = Requirements.unmetBy(draft, situation);
    var faults = checked ? shortcomings : filling.faults();
    var counter =
        visitor.isOfficer()
            ? Optional.of(parts.of(dossier, shortcomings.isEmpty(), visitor))
            : Optional.<AtCounter>empty();
    return new HouseholdPage(
        Optional.of(application.id()),
        counter,
        draft,
        dossier.hash(),
        new HouseholdPage.Offered(
            parts.regions(frame), parts.divisions(draft), parts.scope(draft.scope(), find)),
        parts.verdict(draft, situation.verdict(), frame),
        parts.place(draft),
        filling.named(),
        visitor.isOfficer() ? SheetParts.atTheCounter(faults) : faults);
  }
}
