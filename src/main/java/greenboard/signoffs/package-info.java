/**
 * Who has to sign a deployment off, who did, and whether that still counts.
 */
@ApplicationModule(allowedDependencies = { "accounts", "readiness", "outline", "verdict", "deployments", "acts",
		"signed", "quorum" })
@NullMarked
package greenboard.signoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
