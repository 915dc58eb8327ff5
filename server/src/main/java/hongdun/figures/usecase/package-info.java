@NullMarked
package hongdun.figures.usecase;

import org.jspecify.annotations.NullMarked;
