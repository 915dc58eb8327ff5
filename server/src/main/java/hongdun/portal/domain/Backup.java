package hongdun.portal.domain;

import java.time.Instant;

/** 备份 — a backup that was finished. */
public record Backup(Instant finishedAt, long bytes, String place) {}
