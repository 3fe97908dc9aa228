/**
 * People, projects, members, tokens, sessions; the only security configuration.
 */
@ApplicationModule(allowedDependencies = "audit")
@NullMarked
package greenboard.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
