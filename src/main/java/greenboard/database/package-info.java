/**
 * The embedded PostgreSQL, and what is to be said of any.
 */
@ApplicationModule(allowedDependencies = "status")
@NullMarked
package greenboard.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
