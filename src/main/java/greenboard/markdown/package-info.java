/**
 * The only Markdown: reads a checklist, writes it back with attributes or with ticks.
 */
@ApplicationModule(allowedDependencies = "charset")
@NullMarked
package greenboard.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
