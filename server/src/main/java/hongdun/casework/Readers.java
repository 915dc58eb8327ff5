package hongdun.casework;

import hongdun.shared.Actor;

/**
 * 查阅办件 — who of the officers reads a matter, its papers and files: those who do business in a
 * bureau that handles it, and supervisors, whose reading is written down.
 */
public interface Readers {
  boolean mayRead(Matter matter, Actor.Officer officer);
}
