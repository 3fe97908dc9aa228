package greenboard.calendar;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.timetable.Station;

/**
 * A deployment as calendars show it.
 *
 * @param id the deployment
 * @param label project, version and environment
 * @param target the target time
 * @param stations what is worked when around it
 * @param cancelled whether it was given up
 * @param moves how often something was changed that may move an event
 * @param movedAt when that was the last time, or when it was started
 */
record Planned(DeploymentId id, String label, Instant target, List<Station> stations, boolean cancelled, int moves,
		@Nullable Instant movedAt) {
}
