@NullMarked
package hongdun.naming.web;

import org.jspecify.annotations.NullMarked;
