@NullMarked
package hongdun.catalogue.domain;

import org.jspecify.annotations.NullMarked;
