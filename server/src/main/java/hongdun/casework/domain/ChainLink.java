package hongdun.casework.domain;

import hongdun.agency.Officer;
import hongdun.agency.Unit;
import hongdun.casework.JournalEntry;
import hongdun.ledger.LedgerEntry;
import java.util.List;
import java.util.Optional;

/** 审批责任 — a step of a matter with everybody who answers for it and what the ledger holds of it. */
public record ChainLink(
    JournalEntry line,
    Optional<Officer> officer,
    Optional<Unit> unit,
    Optional<Officer> inPlaceOf,
    List<LedgerEntry> entries) {}
