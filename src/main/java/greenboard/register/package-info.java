/**
 * The register of deployments: what pages, lists and the interface read of them, each
 * with a handful of statements. Changes nothing.
 */
@ApplicationModule(allowedDependencies = { "accounts", "readiness", "outline", "prose", "verdict", "acts", "purpose",
		"deployments", "timetable" })
@NullMarked
package greenboard.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
