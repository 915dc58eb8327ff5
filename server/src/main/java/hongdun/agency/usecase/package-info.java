@NullMarked
package hongdun.agency.usecase;

import org.jspecify.annotations.NullMarked;
