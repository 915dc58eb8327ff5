/**
 * The front door 门户: accounts, sign-in, sessions, the outbox, layout, language and errors. What it
 * shows of other rooms it asks for through interfaces it owns and rooms implement.
 */
@NullMarked
@ApplicationModule(displayName = "portal 门户", allowedDependencies = "shared")
package hongdun.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
