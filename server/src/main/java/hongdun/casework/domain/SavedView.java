package hongdun.casework.domain;

/**
 * 常用视图 — a filter of the desk under a name.
 *
 * @param filter as it stands in the desk's address after the question mark
 */
public record SavedView(long id, String name, String filter, boolean opensFirst) {}
