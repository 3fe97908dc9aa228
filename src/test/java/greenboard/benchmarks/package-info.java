/**
 * Measurements, run by the profile "benchmarks" alone. They hold what they count against
 * what is stored, and no time against anything.
 */
@NullMarked
package greenboard.benchmarks;

import org.jspecify.annotations.NullMarked;
