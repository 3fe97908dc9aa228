/**
 * Deployments that are taken back: the plans of their checklists, run step by step, and
 * rehearsals of it.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "outline", "words", "prose", "steps", "readiness",
		"verdict", "acts", "purpose", "events", "deployments", "register", "board" })
@NullMarked
package greenboard.runbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
