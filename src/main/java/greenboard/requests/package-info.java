/**
 * What a second person has to agree to, for one item.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "entries" })
@NullMarked
package greenboard.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
