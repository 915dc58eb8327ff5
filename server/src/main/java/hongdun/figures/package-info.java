/**
 * Statistics: what rooms count, with numerator, denominator and formula, shown as tables and
 * charts.
 */
@NullMarked
@ApplicationModule(
    displayName = "figures 统计指标",
    allowedDependencies = {"shared", "portal"})
package hongdun.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
