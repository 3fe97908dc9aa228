/**
 * The inspection: every night all chains of the trail, the tables that they lead to and
 * the log are verified.
 */
@ApplicationModule(allowedDependencies = { "audit", "checkpoints", "status" })
@NullMarked
package greenboard.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
