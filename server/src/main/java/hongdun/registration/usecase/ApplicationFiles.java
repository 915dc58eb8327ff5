package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.Attachments.Attachment;
import hongdun.portal.NotFound;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.HandedInPaper;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.SignedPapers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** 申请材料 — what lies with an application: the papers handed in and the scans of those signed. */
@Component
public class ApplicationFiles {
  private final Papers papers;
  private final SignedPapers signed;
  private final Attachments attachments;

  ApplicationFiles(Papers papers, SignedPapers signed, Attachments attachments) {
    this.papers = papers;
    this.signed = signed;
    this.attachments = attachments;
  }

  public List<HandedInPaper> of(ApplicationId id) {
    return papers.of(id);
  }

  /** A file of an application the visitor may see. */
  public Attachment file(Application application, long paper) {
    return papers.of(application.id()).stream()
        .filter(handedIn -> handedIn.id() == paper)
        .findFirst()
        .flatMap(handedIn -> found(handedIn.attachment()))
        .orElseThrow(() -> new NotFound("No paper " + paper));
  }

  /** The scan of a signed paper of an application the visitor may see. */
  public Attachment scan(Application application, long paper) {
    return signed.of(application.id(), Answers.hash(application.draft())).stream()
        .filter(one -> one.id() == paper)
        .findFirst()
        .flatMap(one -> found(one.attachment()))
        .orElseThrow(() -> new NotFound("No signed paper " + paper));
  }

  private Optional<Attachment> found(OptionalLong attachment) {
    return attachment.isPresent() ? attachments.find(attachment.getAsLong()) : Optional.empty();
  }
}
