/**
 * Passkeys: people enrol, name and revoke them, and prove with them that it is they.
 */
@ApplicationModule(allowedDependencies = { "names", "accounts", "audit", "credentials", "security" })
@NullMarked
package greenboard.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
