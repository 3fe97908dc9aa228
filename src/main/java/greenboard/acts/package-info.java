/**
 * What people do to a checklist: what they ask for, what comes of it, and how it is
 * refused.
 */
@ApplicationModule(allowedDependencies = { "accounts", "readiness", "verdict" })
@NullMarked
package greenboard.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
