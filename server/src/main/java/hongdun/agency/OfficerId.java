package hongdun.agency;

/** 人员编号 — the identity of an officer. */
public record OfficerId(long value) {}
