package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.casework.Matter;
import hongdun.documents.Documents;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.RuleSets;
import hongdun.registration.domain.RuleSets.Limit;
import hongdun.registration.usecase.PaperOrders.About;
import hongdun.registration.usecase.PaperOrders.NotTaken;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 受理文书 — the papers about taking an application or not. Only rules that know a decision on
 * acceptance have a notice of it; under the others the receipt says everything.
 */
@Component
class IntakePapers {
  /** 不属于本登记机关登记管辖范围的事项，应当告知申请人向有关行政机关申请. */
  private static final LegalBasis TOLD_WHERE_TO_GO = Law.REGISTRATION_RULES.article(18);

  private final Documents documents;
  private final PaperOrders orders;
  private final Judgement judgement;
  private final Places places;
  private final InstantSource clock;

  IntakePapers(
      Documents documents,
      PaperOrders orders,
      Judgement judgement,
      Places places,
      InstantSource clock) {
    this.documents = documents;
    this.orders = orders;
    this.judgement = judgement;
    this.places = places;
    this.clock = clock;
  }

  /** Whose paper it is, and where it is contested. */
  @Component
  record Places(Agency agency, Remedies.Places remedies) {}

  /** 受理通知书, where the rules have a decision on acceptance. */
  void accepted(Application application, Matter matter, SignedIn by) {
    acceptance(matter)
        .map(limit ->
            orders.acceptance(
                about(application, matter),
                limit.basis(),
                clock.instant(),
                places.agency().officer(new OfficerId(by.officer()))))
        .ifPresent(documents::issue);
  }

  /** 不予受理通知书. */
  void refused(Application application, Matter matter, String reasons, SignedIn by) {
    var basis = acceptance(matter).orElseThrow().basis();
    issueRefusal(application, matter, new NotTaken("", reasons, basis), by);
  }

  /**
   * Names whose matter it is. Where acceptance is decided, that it is not the bureau's is a refusal
   * to accept; today it is plainly told.
   */
  void redirected(
      Application application, Matter matter, String authority, String reasons, SignedIn by) {
    var decided = acceptance(matter);
    if (decided.isPresent()) {
      issueRefusal(
          application, matter, new NotTaken(authority, reasons, decided.get().basis()), by);
      return;
    }
    documents.issue(
        orders.redirection(
            about(application, matter),
            new NotTaken(authority, reasons, TOLD_WHERE_TO_GO),
            places.agency().officer(new OfficerId(by.officer()))));
  }

  private void issueRefusal(Application application, Matter matter, NotTaken why, SignedIn by) {
    documents.issue(
        orders.nonAcceptance(
            about(application, matter),
            why,
            places.agency().officer(new OfficerId(by.officer())),
            places.remedies().against(places.agency().unit(matter.bureau()))));
  }

  private static Optional<Limit> acceptance(Matter matter) {
    return RuleSets.of(matter.ruleSet()).flatMap(RuleSets::acceptance);
  }

  private About about(Application application, Matter matter) {
    return new About(matter, judgement.item(application), places.agency().unit(matter.bureau()));
  }
}
