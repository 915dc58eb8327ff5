@NullMarked
package hongdun.registration.persistence;

import org.jspecify.annotations.NullMarked;
