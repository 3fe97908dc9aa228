/**
 * Small changes to a document's text and to its front matter that leave everything else
 * as it is, character for character.
 */
@ApplicationModule(allowedDependencies = "source")
@NullMarked
package greenboard.edits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
