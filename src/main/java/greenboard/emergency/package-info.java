/**
 * The page of a project for the moment when something burns: whom to call, what to do,
 * what to work through; and the project's own contacts.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "board", "names", "outline", "projects", "prose",
		"register", "templates", "words" })
@NullMarked
package greenboard.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
