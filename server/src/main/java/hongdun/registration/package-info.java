/**
 * Registration of market entities: the form, the papers, the signatures, examination and decision.
 */
@NullMarked
@ApplicationModule(
    displayName = "registration 市场主体登记",
    allowedDependencies = {
      "shared",
      "portal",
      "figures",
      "agency",
      "ledger",
      "documents",
      "catalogue",
      "register",
      "casework",
      "naming"
    })
package hongdun.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
