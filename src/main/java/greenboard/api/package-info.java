/**
 * The only JSON: the REST interface for pipelines.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "readiness", "outline", "source", "markdown",
		"templates", "verdict", "acts", "purpose", "evidence", "deployments", "register", "rollback", "records",
		"checkpoints", "merkle", "pack", "verification", "alerts", "database" })
@NullMarked
package greenboard.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
