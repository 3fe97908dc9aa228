/**
 * What is done to one section of a running checklist: an item added, or the whole of it
 * left out.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "board", "deployments", "outline", "register" })
@NullMarked
package greenboard.sections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
