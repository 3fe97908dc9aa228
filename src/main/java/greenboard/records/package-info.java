/**
 * A deployment as a document: its checklist with the ticks filled in.
 */
@ApplicationModule(allowedDependencies = { "accounts", "deployments", "markdown", "prose", "revision", "templates" })
@NullMarked
package greenboard.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
