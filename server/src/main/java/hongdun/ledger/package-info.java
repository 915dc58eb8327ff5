/** The public log: every administrative act leaves an entry in the transaction that makes it. */
@NullMarked
@ApplicationModule(
    displayName = "ledger 公开账本",
    allowedDependencies = {"shared", "portal", "figures"})
package hongdun.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
