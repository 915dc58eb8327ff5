package hongdun.casework;

import java.time.LocalDate;

/** 临期预警 — the promised time of a matter is nearly over. */
public record DueSoon(MatterId matter, long bureau, LocalDate due) {}
