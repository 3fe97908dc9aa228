/**
 * What a runbook says: its plans, their steps in order, and the commands of each.
 */
@ApplicationModule(allowedDependencies = { "source", "words" })
@NullMarked
package greenboard.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
