/**
 * Demo data and the one-click sign-in, in the demo profile alone.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "credentials", "readiness", "outline", "templates",
		"acts", "purpose", "deployments", "register", "projects", "security", "signed", "signoffs", "rollback",
		"decisions", "followup", "freezes", "emergency" })
@NullMarked
package greenboard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
