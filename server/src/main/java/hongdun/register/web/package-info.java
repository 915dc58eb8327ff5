@NullMarked
package hongdun.register.web;

import org.jspecify.annotations.NullMarked;
