/**
 * Markdown written by people, as HTML that is safe to show or as plain text.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.prose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
