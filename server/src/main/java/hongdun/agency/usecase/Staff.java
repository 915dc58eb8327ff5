package hongdun.agency.usecase;

import hongdun.agency.persistence.Appointments;
import hongdun.agency.persistence.Officers;
import hongdun.agency.persistence.Units;
import org.springframework.stereotype.Component;

/** 机构人员 — the units, those who work in them, and as what. */
@Component
record Staff(Units units, Officers officers, Appointments appointments) {}
