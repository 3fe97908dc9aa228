/**
 * Commands: a change that is sent twice has one effect and one answer.
 */
@ApplicationModule(allowedDependencies = { "accounts", "audit" })
@NullMarked
package greenboard.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
