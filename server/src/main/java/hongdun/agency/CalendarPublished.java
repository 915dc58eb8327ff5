package hongdun.agency;

/** 工作日历已发布 — a year of the working calendar has a new edition. */
public record CalendarPublished(int year, long edition) {}
