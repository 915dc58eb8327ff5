@NullMarked
package hongdun.ledger.usecase;

import org.jspecify.annotations.NullMarked;
