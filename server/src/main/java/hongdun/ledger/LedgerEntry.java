package hongdun.ledger;

import java.time.Instant;

/**
 * 账本条目 — one sealed act.
 *
 * @param number dense in its register and year, beginning with 1
 * @param root SHA-256 over the salted fields, hexadecimal
 */
public record LedgerEntry(
    String register,
    int year,
    long number,
    String act,
    long matter,
    long unit,
    Instant effectiveAt,
    String lawVersion,
    String reference,
    String root) {}
