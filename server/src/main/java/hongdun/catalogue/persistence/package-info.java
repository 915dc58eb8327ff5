@NullMarked
package hongdun.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
