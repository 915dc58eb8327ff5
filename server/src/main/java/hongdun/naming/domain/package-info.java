@NullMarked
package hongdun.naming.domain;

import org.jspecify.annotations.NullMarked;
