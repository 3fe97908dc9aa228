/**
 * How names and titles are written, and how they are compared.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
