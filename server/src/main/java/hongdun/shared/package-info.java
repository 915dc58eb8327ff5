/**
 * The kernel every room shares: words, money, places, codes, the basis in law. No tables, no
 * settings.
 */
@NullMarked
@ApplicationModule(
    displayName = "shared 共用",
    allowedDependencies = {})
package hongdun.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
