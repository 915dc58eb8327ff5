@NullMarked
package hongdun.agency.persistence;

import org.jspecify.annotations.NullMarked;
