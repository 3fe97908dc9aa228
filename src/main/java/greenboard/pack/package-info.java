/**
 * The pack: a deployment's record as one file that can be checked without the server.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "audit", "canonical", "checkpoints", "decisions",
		"evidence", "merkle", "passkeys", "proof", "readiness", "records", "register", "rollcall", "signed", "signoffs",
		"templates", "verdict" })
@NullMarked
package greenboard.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
