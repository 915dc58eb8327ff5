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
 * 清理草稿 — a draft untouched for as many days as the list of periods says loses what was filled in,
 * every file handed in with it, and the names of who signed it; so does a draft whose owner erases
 * his data.
 */
@Component
public class PurgeDrafts {
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

  /** The next drafts nobody touched for so many days. */
  @Transactional(readOnly = true)
  public List<ApplicationId> due(Optional<ApplicationId> after, int days) {
    return applications.untouchedDrafts(
        untouchedSince(days), after.orElse(new ApplicationId(0)), BATCH);
  }

  /** Purges these, unless they were touched meanwhile; says how many. */
  @Transactional
  public int purge(List<ApplicationId> these, int days) {
    return purge(these, untouchedSince(days));
  }

  /** Purges these however lately they were touched, in the current transaction. */
  @Transactional
  public void purgeNow(List<ApplicationId> these) {
    purge(these, clock.instant().plusSeconds(1));
  }

  private int purge(List<ApplicationId> these, Instant untouchedSince) {
    var purged = applications.purgeDrafts(these, untouchedSince, clock.instant());
    var files = new ArrayList<Long>();
    files.addAll(papers.forget(purged));
    files.addAll(signed.forget(purged));
    attachments.erase(files);
    signing.forget(purged);
    return purged.size();
  }

  private Instant untouchedSince(int days) {
    return clock.instant().minus(days, ChronoUnit.DAYS);
  }
}
