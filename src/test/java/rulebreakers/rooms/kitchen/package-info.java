@ApplicationModule(allowedDependencies = {})
@NullMarked
package rulebreakers.rooms.kitchen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
