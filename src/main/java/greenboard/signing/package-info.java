/**
 * The pages on which people sign, and say who has to.
 */
@ApplicationModule(allowedDependencies = { "accounts", "credentials", "audit", "readiness", "outline", "prose",
		"verdict", "acts", "register", "signed", "signoffs", "board", "passkeys", "rollcall" })
@NullMarked
package greenboard.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
