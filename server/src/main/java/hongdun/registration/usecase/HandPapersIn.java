package hongdun.registration.usecase;

import hongdun.documents.Attachments.Fault;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.persistence.Papers;
import hongdun.registration.usecase.TakeUploads.Place;
import hongdun.registration.usecase.TakeUploads.Upload;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提交材料 — adds and removes the files of an application. */
@Component
public class HandPapersIn {
  private final Papers papers;
  private final FillIn fillIn;
  private final Judgement judgement;
  private final TakeUploads uploads;
  private final InstantSource clock;

  HandPapersIn(
      Papers papers, FillIn fillIn, Judgement judgement, TakeUploads uploads, InstantSource clock) {
    this.papers = papers;
    this.fillIn = fillIn;
    this.judgement = judgement;
    this.uploads = uploads;
    this.clock = clock;
  }

  /**
   * Adds a file, or says what stands against it. It is read, inspected and on the disk before the
   * application is locked, so that nobody waits for it.
   */
  public List<Fault> add(ApplicationId id, SignedIn visitor, String material, Upload upload) {
    requireAsked(fillIn.open(id, visitor), material);
    return uploads.take(
        upload,
        new Place() {
          @Override
          public Application lock() {
            return lockAsked(id, visitor, material);
          }

          @Override
          public Optional<String> material() {
            return Optional.of(material);
          }

          @Override
          public void put(Application application, long attachment) {
            papers.attach(id, material, attachment, clock.instant());
            fillIn.touch(id);
          }
        });
  }

  /** 核对原件: the officer at the counter saw the original. */
  @Transactional
  public void originalSeen(ApplicationId id, SignedIn officer, String material) {
    var application = lockAsked(id, officer, material);
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
    fillIn.lock(id, visitor);
    papers.remove(id, paper, clock.instant());
    fillIn.touch(id);
  }

  private Application lockAsked(ApplicationId id, SignedIn visitor, String material) {
    return requireAsked(fillIn.lock(id, visitor), material);
  }

  private Application requireAsked(Application application, String material) {
    var known =
        judgement.item(application).materials().stream()
            .anyMatch(asked -> asked.code().equals(material));
    if (!known) {
      throw new NotFound("No material " + material);
    }
    return application;
  }
}
