/**
 * What survives when processes die without warning.
 */
@NullMarked
package greenboard.faults;

import org.jspecify.annotations.NullMarked;
