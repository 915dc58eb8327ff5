package hongdun.registration.usecase;

import hongdun.documents.Attachments.Fault;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Signatories;
import hongdun.registration.persistence.SignedPapers;
import hongdun.registration.usecase.TakeUploads.Place;
import hongdun.registration.usecase.TakeUploads.Upload;
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
  private final FillIn fillIn;
  private final TakeUploads uploads;
  private final InstantSource clock;

  SignOnPaper(SignedPapers papers, FillIn fillIn, TakeUploads uploads, InstantSource clock) {
    this.papers = papers;
    this.fillIn = fillIn;
    this.uploads = uploads;
    this.clock = clock;
  }

  /**
   * Puts it down for the text as it is now; gives what is wrong with the scan. The scan is read and
   * on the disk before the application is locked.
   */
  public List<Fault> choose(ApplicationId id, SignedIn visitor, String signatory, Upload scan) {
    requireAsked(fillIn.open(id, visitor), signatory);
    return uploads.take(
        scan,
        new Place() {
          @Override
          public Application lock() {
            return lockAsked(id, visitor, signatory);
          }

          @Override
          public Optional<String> material() {
            return Optional.empty();
          }

          @Override
          public void put(Application application, long attachment) {
            choose(application, signatory, OptionalLong.of(attachment));
          }
        });
  }

  /** The same without a scan: the signed paper is brought. */
  @Transactional
  public void choose(ApplicationId id, SignedIn visitor, String signatory) {
    choose(lockAsked(id, visitor, signatory), signatory, OptionalLong.empty());
  }

  private void choose(Application application, String signatory, OptionalLong attachment) {
    var id = application.id();
    var hash = Answers.hash(application.draft());
    papers.end(id, signatory, hash, clock.instant());
    papers.choose(id, signatory, hash, attachment, clock.instant());
    fillIn.touch(id);
  }

  /** The signatory confirms online after all. */
  @Transactional
  public void takeBack(ApplicationId id, SignedIn visitor, String signatory) {
    var application = lockAsked(id, visitor, signatory);
    papers.end(id, signatory, Answers.hash(application.draft()), clock.instant());
    fillIn.touch(id);
  }

  private Application lockAsked(ApplicationId id, SignedIn visitor, String signatory) {
    return requireAsked(fillIn.lock(id, visitor), signatory);
  }

  private static Application requireAsked(Application application, String signatory) {
    var asked =
        Signatories.of(application.draft()).stream().anyMatch(one -> one.key().equals(signatory));
    if (!asked) {
      throw new NotFound("The signatory is not asked: " + signatory);
    }
    return application;
  }
}
