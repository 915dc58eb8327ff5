@NullMarked
package hongdun.naming.index;

import org.jspecify.annotations.NullMarked;
