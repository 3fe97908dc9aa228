/**
 * What is learned from a deployment that was taken back or had incidents: items for the
 * next version of its template, which a manager takes or leaves.
 */
@ApplicationModule(allowedDependencies = { "accounts", "outline", "prose", "source", "revision", "templates", "imports",
		"acts", "purpose", "deployments", "register", "board" })
@NullMarked
package greenboard.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
