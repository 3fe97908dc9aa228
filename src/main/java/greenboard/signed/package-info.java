/**
 * What a signature is given for, byte for byte, and what has become different since.
 */
@ApplicationModule(allowedDependencies = { "canonical", "readiness", "outline" })
@NullMarked
package greenboard.signed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
