package hongdun.figures.domain;

import hongdun.figures.Figure;
import hongdun.figures.Measure;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 指标值 — a figure with its value in one time.
 *
 * @param since for totals to date, from which day they count
 */
public record Counted(Figure figure, Measure measure, Optional<LocalDate> since) {}
