/**
 * The audit trail: what happened, in chains of entries that are appended and read, never
 * changed.
 */
@ApplicationModule(allowedDependencies = "canonical")
@NullMarked
package greenboard.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
