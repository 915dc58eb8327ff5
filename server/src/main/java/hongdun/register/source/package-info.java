/** The files that registers of the past come in: their packing, their characters, their lines. */
@NullMarked
package hongdun.register.source;

import org.jspecify.annotations.NullMarked;
