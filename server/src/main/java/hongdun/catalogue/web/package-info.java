@NullMarked
package hongdun.catalogue.web;

import org.jspecify.annotations.NullMarked;
