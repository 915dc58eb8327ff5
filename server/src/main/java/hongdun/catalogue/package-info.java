/**
 * What the bureau does for people: items with basis, papers, limits and steps, from which guides
 * are made.
 */
@NullMarked
@ApplicationModule(
    displayName = "catalogue 事项目录",
    allowedDependencies = {"shared", "portal", "figures", "agency", "documents"})
package hongdun.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
