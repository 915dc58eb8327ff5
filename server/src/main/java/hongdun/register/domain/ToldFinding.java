package hongdun.register.domain;

/**
 * 报告行 — a finding as the report tells it.
 *
 * @param present what the book says instead; empty for findings about the line alone
 */
public record ToldFinding(
    Finding.Kind kind,
    long line,
    String field,
    Finding.Reason reason,
    String value,
    String present) {}
