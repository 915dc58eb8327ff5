@NullMarked
package hongdun.register.domain;

import org.jspecify.annotations.NullMarked;
