/**
 * Importing a checklist: drafts, and the preview in which they are put right before they
 * are published as templates.
 */
@ApplicationModule(allowedDependencies = { "accounts", "names", "audit", "outline", "source", "markdown", "prose",
		"revision", "templates" })
@NullMarked
package greenboard.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
