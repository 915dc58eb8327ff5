package hongdun.casework.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 办件统计 — what the desk counts in a time.
 *
 * @param decided concluded by a decision: not withdrawn, lapsed or sent elsewhere
 * @param onTheSpot decided on the working day of the complete submission
 * @param workingDays of all decided together
 * @param median working days of the decided; empty when there are none
 * @param statutory the median of the days the law allowed for them
 * @param overdue matters whose promised time ran out in this time
 */
public record CaseFigures(
    long received,
    long concluded,
    long decided,
    long onTheSpot,
    long workingDays,
    Optional<BigDecimal> median,
    Optional<BigDecimal> statutory,
    long overdue) {}
