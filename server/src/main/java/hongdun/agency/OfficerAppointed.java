package hongdun.agency;

import java.time.LocalDate;

/** 人员已任职 — an officer was given a role in a unit from a day. */
public record OfficerAppointed(OfficerId officer, UnitId unit, Role role, LocalDate from) {}
