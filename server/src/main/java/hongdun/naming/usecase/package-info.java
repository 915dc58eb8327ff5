@NullMarked
package hongdun.naming.usecase;

import org.jspecify.annotations.NullMarked;
