package greenboard.rollback;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an alert said of a firing.
 *
 * @param effect whether it fired the trigger, came besides, or is over
 * @param at when it came
 * @param said its name and what it says
 * @param labels its labels in one line
 * @param source where its rule can be seen, an http or https address
 */
record FiringNote(TriggerAlert.Effect effect, Instant at, String said, String labels, @Nullable String source) {
}
