/**
 * Checking a pack without the server that made it: no network, no database, no framework.
 * Reads the pack alone, and works everything in it out again.
 */
@ApplicationModule(allowedDependencies = { "canonical", "merkle", "readiness" })
@NullMarked
package greenboard.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
