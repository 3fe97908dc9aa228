/**
 * What the rows of a deployment's checklist are made of: an id, a place and words.
 */
@ApplicationModule(allowedDependencies = { "outline", "acts" })
@NullMarked
package greenboard.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
