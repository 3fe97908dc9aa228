/**
 * The links and files that show that an item holds.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "canonical", "entries" })
@NullMarked
package greenboard.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
