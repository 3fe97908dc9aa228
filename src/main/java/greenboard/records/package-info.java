/**
 * A deployment as a document: its checklist with the ticks filled in.
 */
@ApplicationModule(allowedDependencies = { "accounts", "readiness", "markdown", "revision", "templates", "verdict",
		"register", "acts", "purpose" })
@NullMarked
package greenboard.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
