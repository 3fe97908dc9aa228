/**
 * What differs between two versions of a checklist.
 */
@ApplicationModule(allowedDependencies = "outline")
@NullMarked
package greenboard.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
