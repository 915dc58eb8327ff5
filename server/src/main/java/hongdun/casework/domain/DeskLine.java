package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import java.util.Optional;

/**
 * 办件行 — a matter in a list of the desk, with the officer who holds it now.
 *
 * @param unit the unit its officer acts for
 * @param resubmitted handed in again since it was first handed in
 * @param marked a supervisor marked an error in it that is not answered
 */
public record DeskLine(
    Matter matter,
    Optional<OfficerId> holder,
    Optional<UnitId> unit,
    boolean withParty,
    boolean resubmitted,
    boolean marked) {}
