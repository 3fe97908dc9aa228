/**
 * The roll call: the poll of a deployment's roles before a go, asked one after the other.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "verdict", "events", "deployments", "signed", "signoffs",
		"register", "board", "prose" })
@NullMarked
package greenboard.rollcall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
