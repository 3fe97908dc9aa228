/**
 * Who has to sign a deployment off, who did, and whether that still counts.
 */
@ApplicationModule(allowedDependencies = { "names", "accounts", "readiness", "outline", "verdict", "events",
		"deployments", "acts", "audit", "canonical", "checkpoints", "signed", "passkeys", "quorum" })
@NullMarked
package greenboard.signoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
