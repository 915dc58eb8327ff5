/** A room of the wrong house: it names no room, yet uses one. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hongdun.rulefixtures.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
