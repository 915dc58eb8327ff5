package hongdun.documents;

import hongdun.agency.UnitId;
import java.time.Instant;

/** 文书已发 — a paper was issued: which, by which bureau, in which matter (0 if none). */
public record DocumentIssued(DocumentId document, UnitId bureau, long matter, Instant at) {}
