package hongdun.registration.domain;

import hongdun.shared.UnifiedSocialCreditCode;
import java.time.Instant;

/** 企业代表 — an account that acts for a company, as an officer confirmed at the counter. */
public record Representation(
    long id,
    UnifiedSocialCreditCode company,
    String companyName,
    long account,
    long confirmedBy,
    Instant confirmedAt) {}
