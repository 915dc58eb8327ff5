@NullMarked
package hongdun.agency.web;

import org.jspecify.annotations.NullMarked;
