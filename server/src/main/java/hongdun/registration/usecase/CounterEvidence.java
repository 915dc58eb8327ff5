package hongdun.registration.usecase;

import hongdun.portal.SignedIn;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.HandedInPaper;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.usecase.RegisterOnTheSpot.Seen;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 窗口核对记录 — keeps which originals an officer saw, and that he has the signed application. */
@Component
class CounterEvidence {
  private final HandPapersIn papers;
  private final ApplicationFiles files;
  private final Sign sign;

  CounterEvidence(HandPapersIn papers, ApplicationFiles files, Sign sign) {
    this.papers = papers;
    this.files = files;
    this.sign = sign;
  }

  /** A signature holds for the text that was printed; for a changed one it is asked again. */
  void keep(Application application, SignedIn officer, Seen seen) {
    var kept = kept(application);
    seen.originals().stream()
        .filter(material -> !kept.contains(material))
        .forEach(material -> papers.originalSeen(application.id(), officer, material));
    if (seen.signed() && Answers.hash(application.draft()).equals(seen.hash())) {
      sign.signedBeforeOfficer(application.id(), officer, missing(application), seen.hash());
    }
  }

  private Set<String> kept(Application application) {
    return files.of(application.id()).stream()
        .map(HandedInPaper::material)
        .collect(Collectors.toSet());
  }

  /** Who has not signed this text yet. */
  private List<String> missing(Application application) {
    return sign.missing(application).stream().map(Signatory::key).toList();
  }
}
