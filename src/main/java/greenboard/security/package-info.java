/**
 * The way in: filter chains, sign-in, set-up, sessions, headers. The only security
 * configuration.
 */
@ApplicationModule(allowedDependencies = { "accounts", "credentials", "audit" })
@NullMarked
package greenboard.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
