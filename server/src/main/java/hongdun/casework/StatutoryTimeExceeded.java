package hongdun.casework;

import java.time.LocalDate;

/**
 * 超过法定期限 — the time the law gives one of a matter's clocks is over, after the shorter one that was
 * promised.
 */
public record StatutoryTimeExceeded(MatterId matter, long bureau, long clock, LocalDate due) {}
