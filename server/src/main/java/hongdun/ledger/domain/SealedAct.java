package hongdun.ledger.domain;

import hongdun.ledger.AdministrativeAct;

/** 已封存行为 — an act with what it seals, waiting for its number. */
public record SealedAct(AdministrativeAct act, Seal seal) {}
