/**
 * A deployment as a document: its checklist with the ticks filled in.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "checkpoints", "readiness", "outline", "prose",
		"markdown", "revision", "templates", "verdict", "acts", "purpose", "register", "signoffs", "rollcall" })
@NullMarked
package greenboard.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
