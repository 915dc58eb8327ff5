@NullMarked
package hongdun.portal.usecase;

import org.jspecify.annotations.NullMarked;
