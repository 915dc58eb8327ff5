package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.registration.ApplicationId;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.SignedPapers;
import hongdun.registration.persistence.Signing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 清理草稿 — a draft untouched for 90 days loses what was filled in, every file handed in with it, and
 * the names of who signed it.
 */
@Component
public class PurgeDrafts {
  private static final int DRAFT_DAYS = 90;
  private static final int BATCH = 500;

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

  /** The next drafts whose time is over. */
  @Transactional(readOnly = true)
  public List<ApplicationId> due(Optional<ApplicationId> after) {
    return applications.untouchedDrafts(
        untouchedSince(), after.orElse(new ApplicationId(0)), BATCH);
  }

  /** Purges these, unless they were touched meanwhile. */
  @Transactional
  public boolean purge(List<ApplicationId> these) {
    var purged = applications.purgeDrafts(these, untouchedSince(), clock.instant());
    var files = new ArrayList<Long>();
    files.addAll(papers.forget(purged));
    files.addAll(signed.forget(purged));
    attachments.erase(files);
    signing.forget(purged);
    return true;
  }

  private Instant untouchedSince() {
    return clock.instant().minus(DRAFT_DAYS, ChronoUnit.DAYS);
  }
}
