package hongdun.casework;

import java.time.LocalDate;

/** 超期 — the promised time of one of a matter's clocks is over and what it was for is not done. */
public record Overdue(MatterId matter, long bureau, long clock, LocalDate due) {}
