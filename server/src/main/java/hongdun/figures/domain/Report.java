package hongdun.figures.domain;

import hongdun.figures.CountedBureaus.Bureau;
import hongdun.figures.Measure;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 统计报表 — the figures of some months, as a whole and month by month.
 *
 * @param choices the months that can be chosen, the newest first
 * @param byMonth the values by the figures' codes, for every month
 */
public record Report(
    Months months,
    List<YearMonth> choices,
    Optional<Long> bureau,
    List<Bureau> bureaus,
    List<Counted> whole,
    Map<YearMonth, Map<String, Measure>> byMonth) {}
