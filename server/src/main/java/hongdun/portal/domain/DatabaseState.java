package hongdun.portal.domain;

/** 数据库 — the database. */
public record DatabaseState(String version, long bytes) {}
