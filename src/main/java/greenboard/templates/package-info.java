/**
 * Checklist templates: drafts, immutable versions, the library that comes along.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "outline", "markdown", "prose", "difference" })
@NullMarked
package greenboard.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
