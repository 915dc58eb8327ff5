package hongdun.register.domain;

import java.util.List;

/**
 * 来源行 — a line of a file as it stands there.
 *
 * @param number the line of the file on which it begins, the head being the first
 * @param whole whether it is a line at all: a quotation that never closes or text without end is
 *     not
 */
public record SourceLine(long number, List<String> cells, boolean whole) {}
