/**
 * The log over the whole trail: which entry is which leaf, what was signed about it, with
 * which keys, and the proofs that it only grows.
 */
@ApplicationModule(allowedDependencies = { "audit", "merkle", "status" })
@NullMarked
package greenboard.checkpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
