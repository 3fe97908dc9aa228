/**
 * The deployment and its items: settling, waivers, tallies, verdict.
 */
@ApplicationModule(
		allowedDependencies = { "accounts", "audit", "readiness", "markdown", "prose", "revision", "templates" })
@NullMarked
package greenboard.deployments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
