@NullMarked
package hongdun.casework.persistence;

import org.jspecify.annotations.NullMarked;
