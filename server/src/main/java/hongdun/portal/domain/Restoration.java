package hongdun.portal.domain;

import java.time.Instant;

/** 恢复 — a backup that was restored into this database. */
public record Restoration(Instant restoredAt, Instant takenAt, boolean withoutKeys) {}
