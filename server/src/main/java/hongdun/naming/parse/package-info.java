@NullMarked
package hongdun.naming.parse;

import org.jspecify.annotations.NullMarked;
