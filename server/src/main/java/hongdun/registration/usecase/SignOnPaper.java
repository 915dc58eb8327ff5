package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.Attachments.Attachment;
import hongdun.documents.Attachments.Fault;
import hongdun.documents.Attachments.Kept;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Signatories;
import hongdun.registration.persistence.SignedPapers;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 纸质签署 — puts down that a signatory signs on paper: the scan comes with it or the paper is brought;
 * an officer checks it before the application is accepted.
 */
@Component
public class SignOnPaper {
  private final SignedPapers papers;
  private final Attachments attachments;
  private final Visibility visibility;
  private final FillIn fillIn;
  private final InstantSource clock;

  SignOnPaper(
      SignedPapers papers,
      Attachments attachments,
      Visibility visibility,
      FillIn fillIn,
      InstantSource clock) {
    this.papers = papers;
    this.attachments = attachments;
    this.visibility = visibility;
    this.fillIn = fillIn;
    this.clock = clock;
  }

  /** 扫描件 — a file as it was sent. */
  public record Scan(String fileName, InputStream content, long size) {}

  /** Puts it down for the text as it is now; gives what is wrong with the scan. */
  @Transactional
  public List<Fault> choose(
      ApplicationId id, SignedIn visitor, String signatory, Optional<Scan> scan) {
    var application = open(id, visitor, signatory);
    var attachment = OptionalLong.empty();
    if (scan.isPresent()) {
      switch (keep(scan.get())) {
        case Kept.Refused(var faults) -> {
          return faults;
        }
        case Kept.Stored(var kept) -> attachment = OptionalLong.of(kept.id());
      }
    }
    var hash = Answers.hash(application.draft());
    papers.end(id, signatory, hash, clock.instant());
    papers.choose(id, signatory, hash, attachment, clock.instant());
    return List.of();
  }

  private Kept keep(Scan scan) {
    return attachments.keep(scan.fileName(), scan.content(), scan.size());
  }

  /** The signatory confirms online after all. */
  @Transactional
  public void takeBack(ApplicationId id, SignedIn visitor, String signatory) {
    var application = open(id, visitor, signatory);
    papers.end(id, signatory, Answers.hash(application.draft()), clock.instant());
  }

  /** The scan of a signed paper of an application the visitor may see. */
  public Attachment scan(Application application, long paper) {
    return papers.of(application.id(), Answers.hash(application.draft())).stream()
        .filter(signed -> signed.id() == paper && signed.attachment().isPresent())
        .findFirst()
        .flatMap(signed -> attachments.find(signed.attachment().getAsLong()))
        .orElseThrow(() -> new NotFound("No signed paper " + paper));
  }

  private Application open(ApplicationId id, SignedIn visitor, String signatory) {
    var application = visibility.lockAsApplicant(id, visitor);
    fillIn.requireOpen(application);
    var asked =
        Signatories.of(application.draft()).stream().anyMatch(one -> one.key().equals(signatory));
    if (!asked) {
      throw new NotFound("The signatory is not asked: " + signatory);
    }
    return application;
  }
}
