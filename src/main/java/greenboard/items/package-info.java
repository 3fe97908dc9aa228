/**
 * One item of a deployment's checklist: everything about it, and every change to it.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "readiness", "markdown", "prose", "verdict",
		"deployments", "register", "board", "acts" })
@NullMarked
package greenboard.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
