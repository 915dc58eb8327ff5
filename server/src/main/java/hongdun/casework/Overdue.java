package hongdun.casework;

import java.time.LocalDate;

/** 超期 — the promised time of a matter is over and it is not concluded. */
public record Overdue(MatterId matter, long bureau, LocalDate due) {}
