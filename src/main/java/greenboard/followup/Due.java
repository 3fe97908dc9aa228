package greenboard.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.timetable.Standing;
import greenboard.timetable.Station;
import greenboard.timetable.Timetable;

/**
 * When something that is looked at after a deployment has to be done, counted from the
 * target time.
 *
 * @param from when its time comes
 * @param at until when, null when nothing says so; the next time of what repeats
 * @param late whether that is over and something is open
 * @param repeats whether it comes again
 */
record Due(Instant from, @Nullable Instant at, boolean late, boolean repeats) {

	static @Nullable Due of(Timetable table, UUID section, int open, Instant now) {
		return table.stations()
			.stream()
			.filter((station) -> station.sections().contains(section))
			.findFirst()
			.map((station) -> of(station, open, now))
			.orElse(null);
	}

	private static Due of(Station station, int open, Instant now) {
		return new Due(station.begin(), station.due(now), station.at(now, open) == Standing.LATE,
				station.every() != null);
	}

}
