@NullMarked
package hongdun.registration.web;

import org.jspecify.annotations.NullMarked;
