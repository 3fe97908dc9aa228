/**
 * What a checklist holds besides its items: whom to call, what to type, when to go back.
 */
@ApplicationModule(allowedDependencies = { "accounts", "acts", "board", "outline", "prose", "register", "signoffs" })
@NullMarked
package greenboard.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
