@NullMarked
package hongdun.register.usecase;

import org.jspecify.annotations.NullMarked;
