/**
 * Pages that follow what others do: one stream of server-sent events for each open page,
 * one connection to the database for each node, and who else is here.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit", "credentials", "acts", "prose", "register", "board",
		"security", "readiness" })
@NullMarked
package greenboard.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
