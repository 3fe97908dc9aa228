/**
 * The pages on which people are added and on which each keeps their own account.
 */
@ApplicationModule(allowedDependencies = { "accounts", "credentials", "security", "status" })
@NullMarked
package greenboard.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
