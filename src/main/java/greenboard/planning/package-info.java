/**
 * What a deployment is for: started, changed, moved to another checklist version, ended.
 */
@ApplicationModule(allowedDependencies = { "accounts", "outline", "templates", "acts", "purpose", "deployments",
		"freezes", "register", "prose", "readiness", "verdict", "board", "timetable" })
@NullMarked
package greenboard.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
