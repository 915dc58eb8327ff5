@NullMarked
package hongdun.documents.print;

import org.jspecify.annotations.NullMarked;
