@NullMarked
package hongdun.ledger.persistence;

import org.jspecify.annotations.NullMarked;
