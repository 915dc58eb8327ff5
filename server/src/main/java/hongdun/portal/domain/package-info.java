/** What an address, a password and a lock-out are. */
@NullMarked
package hongdun.portal.domain;

import org.jspecify.annotations.NullMarked;
