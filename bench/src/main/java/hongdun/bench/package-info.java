/** Measures the built server from outside, as people and machines meet it. */
@NullMarked
package hongdun.bench;

import org.jspecify.annotations.NullMarked;
