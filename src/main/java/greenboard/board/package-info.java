/**
 * The board that people tick together: the pages of one deployment.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "readiness", "markdown", "prose", "templates",
		"verdict", "deployments", "register", "signoffs", "acts" })
@NullMarked
package greenboard.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
