/**
 * People, projects and members: who there is, and what each may do.
 */
@ApplicationModule(allowedDependencies = { "audit", "names" })
@NullMarked
package greenboard.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
