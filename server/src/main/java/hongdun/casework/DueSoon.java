package hongdun.casework;

import java.time.LocalDate;

/** 临期预警 — the promised time of one of a matter's clocks is nearly over. */
public record DueSoon(MatterId matter, long bureau, long clock, LocalDate due) {}
