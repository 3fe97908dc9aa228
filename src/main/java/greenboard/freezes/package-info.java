/**
 * Freezes: windows in which nothing goes to an environment, closed by administrators.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "acts", "verdict", "events", "deployments" })
@NullMarked
package greenboard.freezes;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
