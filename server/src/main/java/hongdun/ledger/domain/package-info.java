@NullMarked
package hongdun.ledger.domain;

import org.jspecify.annotations.NullMarked;
