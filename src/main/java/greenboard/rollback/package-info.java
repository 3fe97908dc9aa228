/**
 * Rollback triggers: when a deployment is taken back, which of them have fired, and who
 * stood them down.
 */
@ApplicationModule(allowedDependencies = { "accounts", "outline", "words", "prose", "verdict", "acts", "purpose",
		"events", "deployments", "signed", "signoffs", "register", "board" })
@NullMarked
package greenboard.rollback;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
