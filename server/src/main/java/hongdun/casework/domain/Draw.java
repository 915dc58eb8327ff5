package hongdun.casework.domain;

import hongdun.agency.UnitId;
import hongdun.catalogue.VariantId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 抽取 — a draw among the approvals of one bureau, variant and day.
 *
 * @param number which of its day; further ones draw from what came late
 * @param of how many there were
 * @param drawn how many were drawn
 */
public record Draw(
    long id,
    UnitId bureau,
    VariantId variant,
    LocalDate day,
    int number,
    int percent,
    String seed,
    Instant drawnAt,
    int of,
    int drawn) {}
