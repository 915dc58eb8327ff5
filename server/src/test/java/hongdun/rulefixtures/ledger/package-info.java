/** A ledger of the wrong house: anyone may write in it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hongdun.rulefixtures.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
