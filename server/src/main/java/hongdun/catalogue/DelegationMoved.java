package hongdun.catalogue;

import java.time.Instant;

/**
 * 委托已变更 — an instrument of delegation was signed, suspended, resumed or revoked: running matters go
 * to whoever may go on with them now.
 */
public record DelegationMoved(long delegation, Instant at) {}
