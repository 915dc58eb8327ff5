package hongdun.casework.domain;

import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import java.time.Instant;
import java.util.Optional;

/**
 * 未阅留言 — a note on a delegated matter that waits to be read.
 *
 * @param from the unit of its author; empty where the delegation itself is what is noted
 */
public record UnreadNote(
    long id,
    InternalNote.Kind kind,
    Optional<UnitId> from,
    Instant at,
    String note,
    MatterId matter,
    String number,
    String subject) {}
