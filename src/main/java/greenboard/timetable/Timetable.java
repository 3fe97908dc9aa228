package greenboard.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What is worked when, around a target time. A section whose heading names a time is a
 * station; sections inside it that name none belong to it. A section to deploy that names
 * none is worked at the target time. A single time is due from its moment on until the
 * next one, the last of them for as long as the gap before it.
 *
 * @param target the target time
 * @param zone by whose calendar days are counted
 * @param stations the stations by when their time comes, then in the order of the
 * document
 */
public record Timetable(Instant target, ZoneId zone, List<Station> stations) {

	/**
	 * The timetable of a checklist.
	 * @param sections its top-level sections
	 * @param target the target time
	 * @param zone by whose calendar days are counted
	 * @return the timetable; stations without items are left out, and what is worked only
	 * after a rollback was decided
	 */
	public static Timetable of(List<Timed> sections, Instant target, ZoneId zone) {
		List<Station> found = new Reading(target, zone).stations(sections)
			.stream()
			.sorted(Comparator.comparing(Station::begin))
			.toList();
		TreeSet<Instant> moments = new TreeSet<>(found.stream().filter(Station::single).map(Station::begin).toList());
		moments.add(target);
		return new Timetable(target, zone,
				found.stream()
					.map((station) -> station.single() ? station.until(over(station.begin(), moments)) : station)
					.toList());
	}

	/** When a single time is over. */
	private static @Nullable Instant over(Instant begin, TreeSet<Instant> moments) {
		Instant next = moments.higher(begin);
		if (next != null) {
			return next;
		}
		Instant before = moments.lower(begin);
		return (before != null) ? begin.plus(Duration.between(before, begin)) : null;
	}

	/**
	 * The next moment at which a station's time comes or is over.
	 * @param now the moment
	 * @return a later moment, null when nothing happens any more
	 */
	public @Nullable Instant next(Instant now) {
		TreeSet<Instant> moments = new TreeSet<>();
		for (Station station : this.stations) {
			moments.add(station.begin());
			Instant due = station.due(now);
			if (due != null) {
				moments.add(due);
			}
		}
		return moments.higher(now);
	}

}
