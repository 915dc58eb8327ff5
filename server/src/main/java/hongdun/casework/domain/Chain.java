package hongdun.casework.domain;

import hongdun.agency.Unit;
import hongdun.casework.Matter;
import java.util.List;

/** 审批责任链 — every step of a matter with who answers for it. */
public record Chain(Matter matter, ProcedureTable table, Unit bureau, List<ChainLink> links) {}
