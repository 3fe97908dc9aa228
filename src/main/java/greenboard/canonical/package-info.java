/**
 * The one form of what is hashed and signed, byte for byte, and its digests.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.canonical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
