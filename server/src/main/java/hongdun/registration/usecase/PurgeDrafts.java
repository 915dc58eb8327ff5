package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.SignedPapers;
import hongdun.registration.persistence.Signing;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 清理草稿 — a draft untouched for 90 days loses what was filled in, every file handed in with it, and
 * the names of who signed it.
 */
@Component
public class PurgeDrafts {
  private static final int DRAFT_DAYS = 90;

  private final Applications applications;
  private final Papers papers;
  private final SignedPapers signed;
  private final Signing signing;
  private final Attachments attachments;
  private final InstantSource clock;

  PurgeDrafts(
      Applications applications,
      Papers papers,
      SignedPapers signed,
      Signing signing,
      Attachments attachments,
      InstantSource clock) {
    this.applications = applications;
    this.papers = papers;
    this.signed = signed;
    this.signing = signing;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Purges a batch and says how many there were. */
  @Transactional
  public int purge() {
    var now = clock.instant();
    var purged = applications.purgeDrafts(now.minus(DRAFT_DAYS, ChronoUnit.DAYS), now);
    var files = new ArrayList<Long>();
    files.addAll(papers.forget(purged));
    files.addAll(signed.forget(purged));
    attachments.erase(files);
    signing.forget(purged);
    return purged.size();
  }
}
