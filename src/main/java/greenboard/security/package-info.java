/**
 * The filter chains, sessions, cookies and headers; the only security configuration.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "credentials", "status", "database" })
@NullMarked
package greenboard.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
