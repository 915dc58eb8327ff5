/**
 * 门 — the doorway: what happens before the rooms open and after they close. Finds the data folder,
 * starts the database, hands both to Spring, and stops everything in the reverse order.
 */
@NullMarked
package hongdun;

import org.jspecify.annotations.NullMarked;
