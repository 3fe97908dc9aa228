/**
 * Changes to a checklist's source: the person's amendments, a deployment's progress.
 */
@ApplicationModule(allowedDependencies = { "outline", "source", "markdown", "edits" })
@NullMarked
package greenboard.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
