/** The papers of registration: those the bureau issues and those it fills in to be signed. */
@NullMarked
package hongdun.registration.papers;

import org.jspecify.annotations.NullMarked;
