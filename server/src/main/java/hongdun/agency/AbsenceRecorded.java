package hongdun.agency;

import java.time.LocalDate;

/** 离岗已登记 — it was recorded that an officer is away. */
public record AbsenceRecorded(
    OfficerId officer, UnitId bureau, Absence.Kind kind, LocalDate from, LocalDate until) {}
