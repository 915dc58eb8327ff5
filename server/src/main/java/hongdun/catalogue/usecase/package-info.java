@NullMarked
package hongdun.catalogue.usecase;

import org.jspecify.annotations.NullMarked;
