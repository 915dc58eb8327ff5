@NullMarked
package hongdun.portal.persistence;

import org.jspecify.annotations.NullMarked;
