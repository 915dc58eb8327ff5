package hongdun.casework;

/**
 * 已指错 — a supervisor marked an error in a running matter, which went back to the step concerned.
 *
 * @param officer who took the step
 */
public record ErrorMarked(MatterId matter, long bureau, long mark, long officer) {}
