/** The files of the open data, written row by row. */
@NullMarked
package hongdun.figures.files;

import org.jspecify.annotations.NullMarked;
