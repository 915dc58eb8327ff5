package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.casework.Matter;
import java.util.Optional;

/** 办件行 — a matter in a list of the desk, with the officer who holds it now. */
public record DeskLine(Matter matter, Optional<OfficerId> holder, boolean withParty) {}
