package hongdun.casework;

/** 办件编号 — the identity of a matter. */
public record MatterId(long value) {}
