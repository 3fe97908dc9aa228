/**
 * The only JSON: the REST interface for pipelines.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "readiness", "markdown", "templates", "verdict",
		"deployments", "register", "records", "acts", "purpose" })
@NullMarked
package greenboard.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
