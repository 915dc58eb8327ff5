package hongdun.casework;

import hongdun.shared.Actor;

/** 查阅权限 — which officers of the bureaus that handle a matter may read it. */
public interface MatterReaders {
  /** Whether his appointment reaches it: as his own, his unit's or his bureau's. */
  boolean mayRead(Matter matter, Actor.Officer officer);
}
