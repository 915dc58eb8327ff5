@NullMarked
package hongdun.registration.usecase;

import org.jspecify.annotations.NullMarked;
