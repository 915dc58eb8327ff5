@NullMarked
package hongdun.figures.web;

import org.jspecify.annotations.NullMarked;
