/**
 * What the words of a checklist mean: phases, categories, offsets, roles, triggers.
 */
@ApplicationModule(allowedDependencies = "outline")
@NullMarked
package greenboard.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
