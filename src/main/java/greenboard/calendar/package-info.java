/**
 * Deployments in people's own calendars: an address for each person that only they know,
 * and the events of one deployment.
 */
@ApplicationModule(
		allowedDependencies = { "accounts", "acts", "credentials", "outline", "register", "security", "timetable" })
@NullMarked
package greenboard.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
