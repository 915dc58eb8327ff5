package hongdun.casework;

/** 已告知 — the party of a matter was told something. */
public record NoticeGiven(MatterId matter, long notice) {}
