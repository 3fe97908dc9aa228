/**
 * The day of a deployment: what is worked when, what is due and what is late; its pause
 * points, its calendar and the way to it by phone.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "board", "deployments", "outline", "prose", "readiness",
		"register", "security", "timetable" })
@NullMarked
package greenboard.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
