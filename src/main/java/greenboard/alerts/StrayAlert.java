package greenboard.alerts;

import java.time.Instant;

/**
 * An alert that came and matched no trigger.
 *
 * @param said its name and what it says
 * @param labels its labels in one line
 * @param at when it came first
 * @param by who sent it
 */
record StrayAlert(String said, String labels, Instant at, String by) {
}
