package hongdun.casework.domain;

import java.time.LocalDate;

/** 到期日 — what a clock shows while it runs. */
public record Days(LocalDate due, LocalDate statutoryDue, LocalDate warnOn, boolean provisional) {}
