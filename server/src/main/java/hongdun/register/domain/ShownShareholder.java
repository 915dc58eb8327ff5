package hongdun.register.domain;

import hongdun.shared.Money;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Optional;

/** 股东 — a shareholder as the public may know it: name and amount, never a number of a person. */
public record ShownShareholder(
    String name,
    boolean naturalPerson,
    Optional<UnifiedSocialCreditCode> code,
    Money subscribed,
    LocalDate dueBy) {}
