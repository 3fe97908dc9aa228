/**
 * All deployments that a person may see, as a list.
 */
@ApplicationModule(allowedDependencies = { "accounts", "prose", "verdict", "register", "acts", "board" })
@NullMarked
package greenboard.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
