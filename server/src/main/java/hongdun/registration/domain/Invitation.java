package hongdun.registration.domain;

import hongdun.registration.ApplicationId;
import java.time.Instant;
import java.util.Optional;

/** 签署邀请 — a personal link to sign a text, with the code that was sent for it last. */
public record Invitation(
    long id,
    ApplicationId application,
    String signatory,
    String textHash,
    Optional<byte[]> codeHash,
    Optional<Instant> codeSentAt,
    int tries) {}
