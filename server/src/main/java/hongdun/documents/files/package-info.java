@NullMarked
package hongdun.documents.files;

import org.jspecify.annotations.NullMarked;
