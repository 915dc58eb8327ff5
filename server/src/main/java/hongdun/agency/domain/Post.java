package hongdun.agency.domain;

import hongdun.agency.UnitId;
import hongdun.shared.BilingualText;

/**
 * 岗位 — a place in a unit that somebody fills.
 *
 * @param firstResponsible 第一责任人: whoever stands in it answers for the unit
 * @param fullTime nobody stands in two such posts at a time
 */
public record Post(
    long id, UnitId unit, BilingualText name, boolean firstResponsible, boolean fullTime) {}
