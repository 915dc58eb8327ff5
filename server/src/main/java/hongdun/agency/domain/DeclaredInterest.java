package hongdun.agency.domain;

import hongdun.agency.Interest;
import hongdun.agency.PartyKey;
import java.time.LocalDate;

/** 已申报的利害关系 — a declared interest with the party it concerns, for the officer's own eyes. */
public record DeclaredInterest(
    Interest interest, PartyKey party, String partyName, LocalDate declaredOn) {}
