package hongdun.registration.domain;

import java.time.Instant;

/** 审查意见 — what an officer proposed or decided, and why. */
public record Opinion(Step step, long officer, String reasons, Instant givenAt) {}
