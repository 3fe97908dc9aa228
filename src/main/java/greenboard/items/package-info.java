/**
 * One item of a deployment's checklist: everything about it, and every change to it.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "readiness", "outline", "prose", "verdict", "acts",
		"evidence", "deployments", "register", "board" })
@NullMarked
package greenboard.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
