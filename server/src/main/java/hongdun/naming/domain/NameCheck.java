package hongdun.naming.domain;

import hongdun.naming.Verdict;
import java.time.Instant;

/** 名称核查记录 — a verdict as it was stored when a name was declared, with all it was reached on. */
public record NameCheck(
    long id, long application, Instant judgedAt, JudgedInput input, Verdict verdict) {}
