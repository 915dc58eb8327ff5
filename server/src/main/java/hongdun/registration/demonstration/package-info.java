/** The invented companies, people and courses of events of a demonstration, all from one seed. */
@NullMarked
package hongdun.registration.demonstration;

import org.jspecify.annotations.NullMarked;
