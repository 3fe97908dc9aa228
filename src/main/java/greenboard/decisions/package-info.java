/**
 * What people with authority decide about a deployment: go or no-go, when, why, until
 * when; and how each decision ended.
 */
@ApplicationModule(allowedDependencies = { "accounts", "credentials", "readiness", "outline", "verdict", "acts",
		"events", "deployments", "freezes", "register", "signed", "signoffs", "board" })
@NullMarked
package greenboard.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
