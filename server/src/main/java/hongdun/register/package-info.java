/** The book of market entities: append-only entries, unified codes, public search. */
@NullMarked
@ApplicationModule(
    displayName = "register 登记簿",
    allowedDependencies = {"shared", "portal", "figures", "agency", "documents"})
package hongdun.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
