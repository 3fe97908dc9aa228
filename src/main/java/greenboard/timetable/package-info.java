/**
 * When the sections of a checklist are worked, counted from a target time; pure Java.
 */
@ApplicationModule(allowedDependencies = "outline")
@NullMarked
package greenboard.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
