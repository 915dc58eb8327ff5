@NullMarked
package hongdun.agency.domain;

import org.jspecify.annotations.NullMarked;
