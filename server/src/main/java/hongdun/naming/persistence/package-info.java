@NullMarked
package hongdun.naming.persistence;

import org.jspecify.annotations.NullMarked;
