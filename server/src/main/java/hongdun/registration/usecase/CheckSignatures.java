package hongdun.registration.usecase;

import hongdun.casework.Desk.StepResult;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Signature.Way;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Signing;
import hongdun.registration.usecase.Examine.Outcome;
import hongdun.shared.Law;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 核对纸质签字 — the officer at the counter has the papers before him that people signed instead of
 * confirming online; without his check the application is not accepted.
 */
@Component
public class CheckSignatures {
  /** 视为受理: an application that was accepted by silence is checked before it is decided. */
  private static final String DEED = "registration.deed.counter.signatures";

  private final Sign sign;
  private final Signing signing;
  private final ExaminedMatters matters;
  private final InstantSource clock;

  CheckSignatures(Sign sign, Signing signing, ExaminedMatters matters, InstantSource clock) {
    this.sign = sign;
    this.signing = signing;
    this.matters = matters;
    this.clock = clock;
  }

  @Transactional
  public Outcome check(ApplicationId id, int version, SignedIn officer, List<String> signatories) {
    var dossier = matters.open(id, officer);
    var application = dossier.application();
    var checked =
        sign.onPaper(dossier).stream()
            .filter(signatory -> signatories.contains(signatory.key()))
            .toList();
    if (checked.isEmpty()) {
      return new Outcome.Incomplete(
          List.of(Shortcoming.of("signatures", "registration.examine.no-signature-ticked")));
    }
    var result =
        stage(dossier) == Stage.SUBMITTED
            ? matters.take(application, version, Step.CHECK_SIGNATURES, officer, names(checked))
            : matters.recordAccepted(application, version, DEED, officer, names(checked));
    if (result instanceof StepResult.Taken) {
      checked.forEach(signatory -> sign(application, signatory, officer));
    }
    return Outcome.of(result);
  }

  private static Stage stage(Dossier dossier) {
    return Stage.valueOf(dossier.matter().orElseThrow().stage());
  }

  private void sign(Application application, Signatory signatory, SignedIn officer) {
    signing.sign(
        application.id(),
        signatory.key(),
        Answers.hash(application.draft()),
        signatory.name(),
        Way.COUNTER,
        OptionalLong.of(officer.officer()),
        clock.instant());
  }

  /** What stands against accepting and deciding: papers nobody has checked yet. */
  List<Shortcoming> unchecked(Dossier dossier) {
    var open = sign.onPaper(dossier);
    return open.isEmpty()
        ? List.of()
        : List.of(
            Shortcoming.of(
                "signatures",
                Law.REGISTRATION_RULES.article(16),
                "registration.examine.signatures-unchecked",
                names(open)));
  }

  private static String names(List<Signatory> signatories) {
    return signatories.stream().map(Signatory::name).collect(Collectors.joining("、"));
  }
}
