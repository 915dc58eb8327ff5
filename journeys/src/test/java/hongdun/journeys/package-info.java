/** What people do with Hongdun, done in a real browser against the packaged server. */
@NullMarked
package hongdun.journeys;

import org.jspecify.annotations.NullMarked;
