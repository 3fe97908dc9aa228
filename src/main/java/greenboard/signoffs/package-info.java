/**
 * Sign-off roles of a deployment and what is missing from them.
 */
@ApplicationModule(
		allowedDependencies = { "accounts", "audit", "readiness", "markdown", "prose", "verdict", "deployments" })
@NullMarked
package greenboard.signoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
