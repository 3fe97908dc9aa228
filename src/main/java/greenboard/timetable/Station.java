package greenboard.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Sections that are worked at one time, under the title of the outermost.
 *
 * @param id the outermost section
 * @param title its title, plain text
 * @param from how far from the target time it begins
 * @param to how far from the target time it ends, null for a single time
 * @param every how often it repeats, null for once
 * @param begin when its time comes
 * @param end when its time is over, null when nothing says so: of a single time, the next
 * one; of something that repeats, its first repetition
 * @param last when it is not repeated any more, null for never or for once
 * @param zone by whose calendar days are counted
 * @param sections its sections with items, in the order of the document
 */
public record Station(UUID id, String title, Span from, @Nullable Span to, @Nullable Span every, Instant begin,
		@Nullable Instant end, @Nullable Instant last, ZoneId zone, List<UUID> sections) {

	/** More repetitions than a deployment sees. */
	private static final int MOST = 100_000;

	/**
	 * How it stands.
	 * @param now the moment
	 * @param open how many of its leaves are open
	 * @return late from the moment on at which its time is over
	 */
	public Standing at(Instant now, int open) {
		if (open == 0) {
			return Standing.DONE;
		}
		if (now.isBefore(this.begin)) {
			return Standing.AHEAD;
		}
		return (this.end == null || now.isBefore(this.end)) ? Standing.DUE : Standing.LATE;
	}

	/**
	 * Until when it has to be done.
	 * @param now the moment
	 * @return when its time is over; of something that repeats, the next repetition, and
	 * the last one after that; null when nothing says so
	 */
	public @Nullable Instant due(Instant now) {
		Instant due = this.end;
		for (int times = 2; this.every != null && due != null && due.isBefore(now) && times < MOST; times++) {
			Instant next = this.every.after(this.begin, this.zone, times);
			if (next == null || (this.last != null && next.isAfter(this.last))) {
				return due;
			}
			due = next;
		}
		return due;
	}

	/**
	 * Whether it is a single time rather than a stretch of it.
	 * @return true for "4 hours before"
	 */
	boolean single() {
		return this.to == null && this.every == null;
	}

	Station until(@Nullable Instant end) {
		return new Station(this.id, this.title, this.from, this.to, this.every, this.begin, end, this.last, this.zone,
				this.sections);
	}

}
