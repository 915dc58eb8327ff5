package hongdun.documents;

/** 文书编号 — the identity of an issued paper. */
public record DocumentId(long value) {}
