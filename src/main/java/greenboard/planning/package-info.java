/**
 * What a deployment is for: started, changed, moved to another checklist version, ended.
 */
@ApplicationModule(allowedDependencies = { "accounts", "markdown", "templates", "deployments", "register", "board",
		"acts", "purpose" })
@NullMarked
package greenboard.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
