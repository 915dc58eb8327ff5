@NullMarked
package hongdun.figures.domain;

import org.jspecify.annotations.NullMarked;
