/**
 * What proves who somebody is: passwords, invitations and tokens.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit" })
@NullMarked
package greenboard.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
