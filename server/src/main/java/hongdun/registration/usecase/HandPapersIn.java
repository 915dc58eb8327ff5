package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.Attachments.Attachment;
import hongdun.documents.Attachments.Fault;
import hongdun.documents.Attachments.Received;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.HandedInPaper;
import hongdun.registration.persistence.Papers;
import hongdun.registration.usecase.TakeUploads.Upload;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提交材料 — adds and removes the files of an application. */
@Component
public class HandPapersIn {
  private final Papers papers;
  private final Attachments attachments;
  private final Visibility visibility;
  private final FillIn fillIn;
  private final Judgement judgement;
  private final TakeUploads uploads;
  private final UploadMeasure measure;
  private final InstantSource clock;

  HandPapersIn(
      Papers papers,
      Attachments attachments,
      Visibility visibility,
      FillIn fillIn,
      Judgement judgement,
      TakeUploads uploads,
      UploadMeasure measure,
      InstantSource clock) {
    this.papers = papers;
    this.attachments = attachments;
    this.visibility = visibility;
    this.fillIn = fillIn;
    this.judgement = judgement;
    this.uploads = uploads;
    this.measure = measure;
    this.clock = clock;
  }

  /**
   * Adds a file, or says what stands against it. It is read, inspected and on the disk before the
   * application is locked, so that nobody waits for it.
   */
  public List<Fault> add(ApplicationId id, SignedIn visitor, String material, Upload upload) {
    requireAsked(visibility.asApplicant(id, visitor), material);
    return uploads.take(upload, file -> attach(id, visitor, material, file));
  }

  private List<Fault> attach(
      ApplicationId id, SignedIn visitor, String material, Received.Sound file) {
    var application = open(id, visitor, material);
    var tooMany = measure.reached(application, material);
    if (tooMany.isEmpty()) {
      var attachment = attachments.keep(file);
      papers.attach(id, material, attachment.id(), clock.instant());
      fillIn.touch(id);
    }
    return tooMany;
  }

  /** 核对原件: the officer at the counter saw the original. */
  @Transactional
  public void originalSeen(ApplicationId id, SignedIn officer, String material) {
    var application = open(id, officer, material);
    if (!officer.isOfficer()) {
      throw new NotFound("Only an officer sees originals");
    }
    var seenBefore =
        papers.of(id).stream()
            .anyMatch(paper -> paper.material().equals(material) && paper.seenBy().isPresent());
    if (!seenBefore) {
      papers.seen(application.id(), material, officer.officer(), clock.instant());
    }
    fillIn.touch(id);
  }

  @Transactional
  public void remove(ApplicationId id, SignedIn visitor, long paper) {
    var application = visibility.lockAsApplicant(id, visitor);
    fillIn.requireOpen(application);
    papers.remove(id, paper, clock.instant());
    fillIn.touch(id);
  }

  public List<HandedInPaper> of(ApplicationId id) {
    return papers.of(id);
  }

  /** A file of an application the visitor may see. */
  public Attachment file(Application application, long paper) {
    return papers.of(application.id()).stream()
        .filter(handedIn -> handedIn.id() == paper && handedIn.attachment().isPresent())
        .findFirst()
        .flatMap(handedIn -> attachments.find(handedIn.attachment().getAsLong()))
        .orElseThrow(() -> new NotFound("No paper " + paper));
  }

  private Application open(ApplicationId id, SignedIn visitor, String material) {
    var application = visibility.lockAsApplicant(id, visitor);
    requireAsked(application, material);
    return application;
  }

  private void requireAsked(Application application, String material) {
    fillIn.requireOpen(application);
    var known =
        judgement.item(application).materials().stream()
            .anyMatch(asked -> asked.code().equals(material));
    if (!known) {
      throw new NotFound("No material " + material);
    }
  }
}
