/**
 * How the installation is doing, for administrators: every room adds what it knows of it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
