@NullMarked
package hongdun.registration.domain;

import org.jspecify.annotations.NullMarked;
