/**
 * The doors that a stranger finds: sign-in, set-up, invitations, the first start.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "credentials", "passkeys", "security" })
@NullMarked
package greenboard.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
