package hongdun.agency;

import java.time.LocalDate;

/** 任职已终止 — an officer holds a role in a unit no longer after a day. */
public record AppointmentEnded(OfficerId officer, UnitId unit, Role role, LocalDate lastDay) {}
