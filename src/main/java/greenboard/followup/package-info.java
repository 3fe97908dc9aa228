/**
 * What is looked at once a deployment is out: whether it does what it was to do, what was
 * noticed, and what is missing before it is closed.
 */
@ApplicationModule(allowedDependencies = { "accounts", "outline", "words", "prose", "readiness", "verdict", "acts",
		"events", "deployments", "register", "board", "timetable" })
@NullMarked
package greenboard.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
