package hongdun.agency;

import java.time.LocalDate;

/** 代理已确定 — an officer acts for an absent one from a day until a day (C14). */
public record SubstituteOrdered(
    OfficerId substitute, OfficerId absent, UnitId bureau, LocalDate from, LocalDate until) {}
