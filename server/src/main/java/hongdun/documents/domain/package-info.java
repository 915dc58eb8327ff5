@NullMarked
package hongdun.documents.domain;

import org.jspecify.annotations.NullMarked;
