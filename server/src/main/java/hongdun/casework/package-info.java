/**
 * The desk: every thing handled is a matter with a number, an owner, clocks, a journal and notices.
 */
@NullMarked
@ApplicationModule(
    displayName = "casework 办件",
    allowedDependencies = {
      "shared",
      "portal",
      "figures",
      "agency",
      "ledger",
      "documents",
      "catalogue"
    })
package hongdun.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
