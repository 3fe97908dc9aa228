/**
 * Merkle trees as RFC 9162 has them, signed notes and checkpoints as C2SP has them. Knows
 * neither the database nor anything else of the application, so that a verifier can stand
 * on it alone.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.merkle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
