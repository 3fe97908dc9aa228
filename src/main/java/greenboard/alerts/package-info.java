/**
 * Alerts from outside: taken to the triggers that their labels name, and the pieces of
 * configuration that make them come.
 */
@ApplicationModule(allowedDependencies = { "accounts", "outline", "words", "prose", "acts", "register", "board",
		"rollback", "security" })
@NullMarked
package greenboard.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
