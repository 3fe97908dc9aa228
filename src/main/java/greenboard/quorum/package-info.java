/**
 * Whether enough people can still sign for everything that has to be signed: people are
 * matched to the slots of roles as well as can be, never one after the other.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package greenboard.quorum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
