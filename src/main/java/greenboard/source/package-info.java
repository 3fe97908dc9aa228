/**
 * The text of a checklist by lines and blocks: its tables, its comments with attributes,
 * the YAML before it.
 */
@ApplicationModule(allowedDependencies = { "outline", "words" })
@NullMarked
package greenboard.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
