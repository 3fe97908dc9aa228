/**
 * The links that show that an item holds.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "entries" })
@NullMarked
package greenboard.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
