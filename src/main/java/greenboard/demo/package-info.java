/**
 * Demo data and the one-click sign-in, in the demo profile alone.
 */
@ApplicationModule(allowedDependencies = { "accounts", "projects", "security", "readiness", "markdown", "templates",
		"deployments", "register", "acts", "purpose" })
@NullMarked
package greenboard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
