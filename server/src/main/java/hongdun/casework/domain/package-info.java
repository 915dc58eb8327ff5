@NullMarked
package hongdun.casework.domain;

import org.jspecify.annotations.NullMarked;
