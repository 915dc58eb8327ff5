package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.Attachments.Attachment;
import hongdun.documents.Attachments.Kept;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.HandedInPaper;
import hongdun.registration.persistence.Papers;
import java.io.InputStream;
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
  private final InstantSource clock;

  HandPapersIn(
      Papers papers,
      Attachments attachments,
      Visibility visibility,
      FillIn fillIn,
      Judgement judgement,
      InstantSource clock) {
    this.papers = papers;
    this.attachments = attachments;
    this.visibility = visibility;
    this.fillIn = fillIn;
    this.judgement = judgement;
    this.clock = clock;
  }

  @Transactional
  public Kept add(
      ApplicationId id,
      SignedIn visitor,
      String material,
      String fileName,
      InputStream content,
      long size) {
    var application = open(id, visitor, material);
    var kept = attachments.keep(fileName, content, size);
    if (kept instanceof Kept.Stored(var attachment)) {
      papers.attach(application.id(), material, attachment.id(), clock.instant());
    }
    return kept;
  }

  /** 核对原件: the officer at the counter saw the original. */
  @Transactional
  public void originalSeen(ApplicationId id, SignedIn officer, String material) {
    var application = open(id, officer, material);
    if (!officer.isOfficer()) {
      throw new NotFound("Only an officer sees originals");
    }
    papers.seen(application.id(), material, officer.officer(), clock.instant());
  }

  @Transactional
  public void remove(ApplicationId id, SignedIn visitor, long paper) {
    var application = visibility.lockAsApplicant(id, visitor);
    fillIn.requireOpen(application);
    papers.remove(id, paper, clock.instant());
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
    fillIn.requireOpen(application);
    var known =
        judgement.item(application).materials().stream()
            .anyMatch(asked -> asked.code().equals(material));
    if (!known) {
      throw new NotFound("No material " + material);
    }
    return application;
  }
}
