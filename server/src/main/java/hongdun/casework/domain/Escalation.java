package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.ClockKind;
import hongdun.casework.MatterId;
import hongdun.casework.domain.AnswerLine.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 上报 — that somebody was told of a matter.
 *
 * @param clock the clock that struck, and which of the matter's it is
 * @param cause which warning the clock struck
 * @param due the last day it is about
 * @param rung which rung's turn it was
 * @param rank as what the one who was told answers
 * @param seen when he said that he knows
 */
public record Escalation(
    long id,
    MatterId matter,
    UnitId bureau,
    long clock,
    ClockKind of,
    StruckClock.Kind cause,
    LocalDate due,
    Rung rung,
    Rank rank,
    Optional<OfficerId> officer,
    UnitId unit,
    Instant toldAt,
    Optional<Instant> seen) {}
