package hongdun.register;

import java.time.Instant;

/** 批次已导入 — a batch of an earlier register was entered: which batch, how many entities. */
public record RegisterImported(long batch, long entities, Instant at) {}
