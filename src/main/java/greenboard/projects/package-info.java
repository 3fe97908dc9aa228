/**
 * Projects, their members and their settings, with their pages.
 */
@ApplicationModule(allowedDependencies = { "names", "accounts", "audit", "credentials" })
@NullMarked
package greenboard.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
