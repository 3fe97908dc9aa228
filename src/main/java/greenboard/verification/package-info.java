/**
 * A deployment's record worked out again there and then, and receipts compared with it.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "audit", "board", "checkpoints", "deployments", "merkle",
		"readiness", "register", "signed", "signoffs" })
@NullMarked
package greenboard.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
