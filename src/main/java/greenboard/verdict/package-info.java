/**
 * What the rules say now: go, ready, hold or no-go, and everything that stands in the
 * way.
 */
@ApplicationModule(allowedDependencies = { "readiness", "outline" })
@NullMarked
package greenboard.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
