/** Names of enterprises: the rules of form, conflict, and reservation. */
@NullMarked
@ApplicationModule(
    displayName = "naming 名称登记",
    allowedDependencies = {
      "shared",
      "portal",
      "figures",
      "agency",
      "ledger",
      "documents",
      "catalogue",
      "register",
      "casework"
    })
package hongdun.naming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
