@NullMarked
package hongdun.documents.persistence;

import org.jspecify.annotations.NullMarked;
