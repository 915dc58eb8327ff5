@NullMarked
package hongdun.casework.usecase;

import org.jspecify.annotations.NullMarked;
