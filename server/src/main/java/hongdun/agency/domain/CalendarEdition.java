package hongdun.agency.domain;

import hongdun.agency.OfficerId;
import java.time.Instant;
import java.util.Optional;

/**
 * 日历版次 — a year as it was published once.
 *
 * @param by empty when it came with the product
 */
public record CalendarEdition(
    long number, CalendarYear year, Optional<OfficerId> by, Instant publishedAt) {}
