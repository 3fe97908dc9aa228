/**
 * Makes text from bytes, and mends text that went through a wrong character set.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.charset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
