/**
 * Demo data and the one-click sign-in, in the demo profile alone.
 */
@ApplicationModule(
		allowedDependencies = { "accounts", "audit", "markdown", "prose", "revision", "templates", "deployments" })
@NullMarked
package greenboard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
