/** Papers: templates, numbers, records and their PDF; and the files people hand in. */
@NullMarked
@ApplicationModule(
    displayName = "documents 证照文书",
    allowedDependencies = {"shared", "portal", "figures", "agency"})
package hongdun.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
