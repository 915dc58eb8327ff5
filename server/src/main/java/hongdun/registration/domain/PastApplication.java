package hongdun.registration.domain;

import hongdun.casework.MatterId;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application.Applicant;
import hongdun.shared.Language;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 既有申请 — an application of the past with all that was written of it.
 *
 * @param originals the materials whose originals an officer saw
 * @param seenBy that officer
 */
public record PastApplication(
    ApplicationId id,
    String item,
    Applicant applicant,
    Language language,
    MatterId matter,
    List<Submission> submissions,
    List<Signature> signatures,
    List<String> originals,
    long seenBy,
    List<Opinion> opinions,
    Optional<Became> established) {

  /** 提交 — the text as it was handed in. */
  public record Submission(Draft draft, String hash, Instant at) {
    public Submission(Draft draft, Instant at) {
      this(draft, Answers.hash(draft), at);
    }
  }

  /** 设立结果 — the entity it became. */
  public record Became(long entity, UnifiedSocialCreditCode code, Instant at) {}
}
