package hongdun.agency;

/** 机构编号 — the identity of a unit. */
public record UnitId(long value) {}
