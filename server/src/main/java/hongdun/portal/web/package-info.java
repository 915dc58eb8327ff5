@NullMarked
package hongdun.portal.web;

import org.jspecify.annotations.NullMarked;
