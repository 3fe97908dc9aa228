/**
 * What a checklist says, as a tree of values: the one shape that all rooms share.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
