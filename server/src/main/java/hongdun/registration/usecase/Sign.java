package hongdun.registration.usecase;

import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Signatories;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.SignedPaper;
import hongdun.registration.persistence.Signing;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签署 — everyone who must sign confirms the text himself, by a personal link and a code, or on paper
 * before an officer (Rules Art. 16). A changed text asks again.
 */
@Component
public class Sign {
  private final Signing signing;
  private final OpenDossier dossiers;
  private final FillIn fillIn;
  private final InstantSource clock;

  Sign(Signing signing, OpenDossier dossiers, FillIn fillIn, InstantSource clock) {
    this.signing = signing;
    this.dossiers = dossiers;
    this.fillIn = fillIn;
    this.clock = clock;
  }

  /** A signatory and how far he is with the text as it is now. */
  public record Standing(
      Signatory signatory,
      Optional<Signature> signature,
      Optional<SignedPaper> paper,
      boolean invited) {
    /** He neither confirmed nor is put down to sign on paper. */
    public boolean missing() {
      return signature.isEmpty() && paper.isEmpty();
    }

    /** He signs on paper, which no officer has checked yet. */
    public boolean unchecked() {
      return signature.isEmpty() && paper.isPresent();
    }
  }

  public List<Standing> standing(Application application) {
    return standing(dossiers.of(application));
  }

  public List<Standing> standing(Dossier dossier) {
    var kept = dossier.kept();
    return Signatories.of(dossier.application().draft()).stream()
        .map(signatory ->
            new Standing(
                signatory,
                kept.signatures().stream()
                    .filter(signature -> signature.signatory().equals(signatory.key()))
                    .findFirst(),
                kept.onPaper().stream()
                    .filter(paper -> paper.signatory().equals(signatory.key()))
                    .findFirst(),
                kept.invited().contains(signatory.key())))
        .toList();
  }

  public List<Signatory> missing(Application application) {
    return missing(dossiers.of(application));
  }

  public List<Signatory> missing(Dossier dossier) {
    return standing(dossier).stream().filter(Standing::missing).map(Standing::signatory).toList();
  }

  /** Who signs the text as it is on paper that no officer has checked yet. */
  public List<Signatory> onPaper(Application application) {
    return onPaper(dossiers.of(application));
  }

  List<Signatory> onPaper(Dossier dossier) {
    return standing(dossier).stream().filter(Standing::unchecked).map(Standing::signatory).toList();
  }

  /** 窗口核对纸质签字: an officer has the signed paper of this text before him. */
  @Transactional
  public void signedBeforeOfficer(
      ApplicationId id, SignedIn officer, List<String> signatories, String hash) {
    var application = fillIn.lock(id, officer);
    if (!officer.isOfficer() || !Answers.hash(application.draft()).equals(hash)) {
      throw new TextChanged(id);
    }
    var present =
        Signatories.of(application.draft()).stream()
            .filter(signatory -> signatories.contains(signatory.key()))
            .toList();
    signing.signBefore(officer.officer(), id, hash, present, clock.instant());
  }
}
