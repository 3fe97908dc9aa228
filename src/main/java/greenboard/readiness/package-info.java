/**
 * Score, floor and ceiling, bands, the shortest way up: arithmetic without a framework.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
