package hongdun.register.domain;

import hongdun.shared.UnifiedSocialCreditCode;

/** 联想 — an entity somebody who is still typing may mean. */
public record Suggestion(String name, UnifiedSocialCreditCode code) {}
