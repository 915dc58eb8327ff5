package hongdun.register.domain;

import hongdun.register.ChangeFeed.Position;
import hongdun.register.RegisterEntry;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.Instant;
import java.time.LocalDate;

/** 公开变更 — an entry of the book as anyone may know it: of whom, what, from when. */
public record PublicChange(
    Position position,
    UnifiedSocialCreditCode code,
    RegisterEntry.Kind kind,
    LocalDate on,
    Instant enteredAt) {}
