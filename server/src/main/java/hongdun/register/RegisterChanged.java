package hongdun.register;

import java.time.Instant;

/** 登记事项已载入 — an entry was written in the book: which entity, which entry. */
public record RegisterChanged(long entity, long entry, Instant at) {}
