package hongdun.registration.usecase;

import hongdun.casework.MatterId;
import hongdun.naming.Names;
import hongdun.naming.Names.Claim;
import hongdun.naming.Verdict;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Requirements;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 名称保留 — keeps the name of an application from its handing in until its registration. */
@Component
class ClaimForApplication {
  private final Names names;
  private final Judgement judgement;

  ClaimForApplication(Names names, Judgement judgement) {
    this.names = names;
    this.judgement = judgement;
  }

  /** Claims the name, or gives the rules' words when somebody else was first. */
  List<Shortcoming> claim(Application application) {
    var draft = application.draft();
    if (!draft.bearsName()) {
      release(application);
      return List.of();
    }
    return refused(application, draft)
        .map(verdict -> Requirements.unmetBy(draft, judgement.situation(application).with(verdict)))
        .orElse(List.of());
  }

  /**
   * A name whose two months ended while the bureau had the application is claimed again; what
   * stands against it when it has become somebody else's meanwhile.
   */
  List<Shortcoming> claimAnew(Application application) {
    var draft = application.draft();
    var today = judgement.today();
    if (!draft.bearsName()
        || names
            .reservationOf(application.id().value())
            .filter(held -> !held.until().isBefore(today))
            .isPresent()) {
      return List.of();
    }
    return refused(application, draft)
        .map(verdict ->
            Requirements.unmetBy(
                draft, judgement.situation(application).with(verdict), FormStep.NAME))
        .orElse(List.of());
  }

  private Optional<Verdict> refused(Application application, Draft draft) {
    var claim =
        names.claim(
            application.id().value(), judgement.proposed(draft).orElseThrow(), judgement.today());
    return switch (claim) {
      case Claim.Reserved _ -> Optional.empty();
      case Claim.Refused(var verdict) -> Optional.of(verdict);
    };
  }

  /** The application is refused, or bears no name any more. */
  void release(Application application) {
    names.release(application.id().value());
  }

  /** The name is registered with the matter. */
  void use(Application application, MatterId matter) {
    if (application.draft().bearsName()) {
      names.use(application.id().value(), matter);
    }
  }
}
