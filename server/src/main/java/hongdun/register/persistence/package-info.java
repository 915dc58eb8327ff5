@NullMarked
package hongdun.register.persistence;

import org.jspecify.annotations.NullMarked;
