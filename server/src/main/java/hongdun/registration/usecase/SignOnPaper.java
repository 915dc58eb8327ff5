package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.Attachments.Attachment;
import hongdun.documents.Attachments.Fault;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Signatories;
import hongdun.registration.persistence.SignedPapers;
import hongdun.registration.usecase.TakeUploads.Upload;
import java.time.InstantSource;
import java.util.List;
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
  private final TakeUploads uploads;
  private final UploadMeasure measure;
  private final InstantSource clock;

  SignOnPaper(
      SignedPapers papers,
      Attachments attachments,
      Visibility visibility,
      FillIn fillIn,
      TakeUploads uploads,
      UploadMeasure measure,
      InstantSource clock) {
    this.papers = papers;
    this.attachments = attachments;
    this.visibility = visibility;
    this.fillIn = fillIn;
    this.uploads = uploads;
    this.measure = measure;
    this.clock = clock;
  }

  /**
   * Puts it down for the text as it is now; gives what is wrong with the scan. The scan is read and
   * on the disk before the application is locked.
   */
  public List<Fault> choose(ApplicationId id, SignedIn visitor, String signatory, Upload scan) {
    requireAsked(visibility.asApplicant(id, visitor), signatory);
    return uploads.take(
        scan,
        file -> {
          var application = open(id, visitor, signatory);
          var tooMany = measure.reached(application);
          if (tooMany.isEmpty()) {
            put(application, signatory, OptionalLong.of(attachments.keep(file).id()));
          }
          return tooMany;
        });
  }

  /** The same without a scan: the signed paper is brought. */
  @Transactional
  public void choose(ApplicationId id, SignedIn visitor, String signatory) {
    put(open(id, visitor, signatory), signatory, OptionalLong.empty());
  }

  private void put(Application application, String signatory, OptionalLong attachment) {
    var id = application.id();
    var hash = Answers.hash(application.draft());
    papers.end(id, signatory, hash, clock.instant());
    papers.choose(id, signatory, hash, attachment, clock.instant());
    fillIn.touch(id);
  }

  /** The signatory confirms online after all. */
  @Transactional
  public void takeBack(ApplicationId id, SignedIn visitor, String signatory) {
    var application = open(id, visitor, signatory);
    papers.end(id, signatory, Answers.hash(application.draft()), clock.instant());
    fillIn.touch(id);
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
    requireAsked(application, signatory);
    return application;
  }

  private void requireAsked(Application application, String signatory) {
    fillIn.requireOpen(application);
    var asked =
        Signatories.of(application.draft()).stream().anyMatch(one -> one.key().equals(signatory));
    if (!asked) {
      throw new NotFound("The signatory is not asked: " + signatory);
    }
  }
}
