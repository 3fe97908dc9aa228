/**
 * What a deployment is for: which version of what goes where, when, and who leads it; and
 * how it ended.
 */
@ApplicationModule(allowedDependencies = { "accounts", "outline", "templates", "verdict", "acts" })
@NullMarked
package greenboard.purpose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
