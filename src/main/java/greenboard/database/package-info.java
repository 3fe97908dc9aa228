/**
 * The embedded PostgreSQL, and nothing else.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
