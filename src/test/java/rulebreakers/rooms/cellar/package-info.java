@ApplicationModule(allowedDependencies = {})
@NullMarked
package rulebreakers.rooms.cellar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
