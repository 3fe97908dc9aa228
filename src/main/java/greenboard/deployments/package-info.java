/**
 * The deployment and its items: settling, waivers, tallies, what decides the verdict.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "readiness", "outline", "prose", "templates", "verdict",
		"acts", "purpose", "entries", "evidence", "requests", "events" })
@NullMarked
package greenboard.deployments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
