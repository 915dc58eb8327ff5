package hongdun.agency.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import java.time.LocalDate;

/** 代理 — one officer acts for another in a bureau, from a day until a day, under his own name. */
public record Substitution(
    long id, OfficerId officer, OfficerId absent, UnitId bureau, LocalDate from, LocalDate until) {}
