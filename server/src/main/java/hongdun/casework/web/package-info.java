@NullMarked
package hongdun.casework.web;

import org.jspecify.annotations.NullMarked;
