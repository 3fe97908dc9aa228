/**
 * What other rooms hear of a deployment, and what they have a say in.
 */
@ApplicationModule(allowedDependencies = { "acts", "outline", "verdict" })
@NullMarked
package greenboard.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
