/**
 * The audit trail: what happened, inserted and read, never changed.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
