@NullMarked
package hongdun.documents.usecase;

import org.jspecify.annotations.NullMarked;
