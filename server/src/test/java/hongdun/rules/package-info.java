/** The rules of the rooms as checks over compiled classes, sources, words and SQL. */
@NullMarked
package hongdun.rules;

import org.jspecify.annotations.NullMarked;
