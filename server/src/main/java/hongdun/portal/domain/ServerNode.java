package hongdun.portal.domain;

import java.time.Instant;
import java.util.UUID;

/** 节点 — a server on this database. */
public record ServerNode(UUID id, String name, String version, Instant startedAt, Instant seenAt) {}
