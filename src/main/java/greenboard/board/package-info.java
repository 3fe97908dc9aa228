/**
 * The board that people tick together: the pages of one deployment.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "readiness", "outline", "prose", "templates", "verdict",
		"acts", "deployments", "freezes", "register", "timetable" })
@NullMarked
package greenboard.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
