package hongdun.casework.domain;

import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import java.time.LocalDate;

/**
 * 办结情况 — what is counted of a concluded matter.
 *
 * @param decided it was decided, not withdrawn, lapsed or sent elsewhere
 * @param submittedOn the day of the complete submission, that is the last one
 * @param workingDays from the complete submission to the conclusion, stops not counted; 0 is on the
 *     spot
 * @param overdue the promised time was over
 */
public record Outcome(
    MatterId matter,
    UnitId bureau,
    boolean decided,
    LocalDate submittedOn,
    LocalDate concludedOn,
    int workingDays,
    int statutoryDays,
    boolean overdue) {}
