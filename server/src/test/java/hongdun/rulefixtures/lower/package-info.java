/** A room of the wrong house: it uses the room above it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"upper"})
package hongdun.rulefixtures.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
