/**
 * The bureau: its tree of units, posts and officers with dated roles, who is competent for a place,
 * and the working calendar.
 */
@NullMarked
@ApplicationModule(
    displayName = "agency 机关",
    allowedDependencies = {"shared", "portal", "figures"})
package hongdun.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
