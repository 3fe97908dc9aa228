package greenboard.checkpoints;

import org.jspecify.annotations.Nullable;

/**
 * Whether the log is being sealed.
 *
 * @param size how many leaves the newest checkpoint has that this node knows, 0 for none
 * @param trouble why nothing is signed, null while all is well
 */
public record LogStatus(long size, @Nullable String trouble) {
}
