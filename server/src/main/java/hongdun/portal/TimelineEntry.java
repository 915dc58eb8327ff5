package hongdun.portal;

import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.util.Optional;

/** 办理过程 — one thing that happened, as a timeline shows it; who and the detail may be empty. */
public record TimelineEntry(
    Instant time, String actor, String words, String detail, Optional<LegalBasis> basis) {}
