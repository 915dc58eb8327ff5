@NullMarked
package hongdun.figures.persistence;

import org.jspecify.annotations.NullMarked;
