/**
 * Reads a checklist: from its Markdown to its outline.
 */
@ApplicationModule(allowedDependencies = { "charset", "outline", "words", "source" })
@NullMarked
package greenboard.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
