package hongdun.casework;

import hongdun.agency.Role;
import hongdun.shared.Actor;

/**
 * 查阅办件 — who of the officers reads a matter, its papers and files: those who do business in a
 * bureau that handles it, and supervisors, whose reading is written down.
 */
public interface Readers {
  boolean mayRead(Matter matter, Actor.Officer officer);

  /** Whether the officer holds one of these roles as far as the matter; nothing is written down. */
  boolean handles(Matter matter, Actor.Officer officer, Role... roles);
}
