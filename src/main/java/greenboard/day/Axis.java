package greenboard.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.timetable.Timetable;

/**
 * The stations on the way through time, with the target time and the present between
 * them. Gaps are as long as the logarithm of the time that they stand for, so that
 * minutes and weeks fit on one axis.
 *
 * @param marks what stands on it, in the order of time
 */
record Axis(List<Mark> marks) {

	/** What stands on the axis. */
	enum Kind {

		/** The target time. */
		TARGET,
		/** A station. */
		STOP,
		/** The present. */
		NOW

	}

	/**
	 * One thing on the axis.
	 *
	 * @param kind what it is
	 * @param at when
	 * @param stop the station, null for the others
	 * @param day the day, where it is another one than that of the mark before
	 * @param gap how many pixels lie between it and the mark before
	 * @param same whether the mark before stands at the same time
	 */
	record Mark(Kind kind, Instant at, @Nullable Stop stop, @Nullable String day, long gap, boolean same) {

		static Mark of(Kind kind, Instant at, @Nullable Stop stop) {
			return new Mark(kind, at, stop, null, 0, false);
		}

		/**
		 * Whether it is a station.
		 * @return false for the target time and the present
		 */
		public boolean stops() {
			return this.kind == Kind.STOP;
		}

	}

	static Axis of(List<Stop> stops, Timetable table, Instant now, boolean open, WallClock clock) {
		List<Mark> marks = new ArrayList<>();
		marks.add(Mark.of(Kind.TARGET, table.target(), null));
		stops.forEach((stop) -> marks.add(Mark.of(Kind.STOP, stop.station().begin(), stop)));
		if (open) {
			marks.add(Mark.of(Kind.NOW, now, null));
		}
		marks.sort(Comparator.comparing(Mark::at).thenComparing(Mark::kind));
		return new Axis(spaced(marks, now, clock));
	}

	private static List<Mark> spaced(List<Mark> marks, Instant now, WallClock clock) {
		List<Mark> spaced = new ArrayList<>();
		LocalDate day = null;
		Instant before = null;
		for (Mark mark : marks) {
			boolean sameDay = clock.date(mark.at()).equals(day);
			long gap = (before != null) ? gap(Duration.between(before, mark.at())) : 0;
			spaced.add(new Mark(mark.kind(), mark.at(), mark.stop(), sameDay ? null : clock.day(mark.at(), now), gap,
					mark.at().equals(before)));
			day = clock.date(mark.at());
			before = mark.at();
		}
		return List.copyOf(spaced);
	}

	/**
	 * How long a gap is drawn.
	 * @param time what it stands for, not negative
	 * @return pixels: 0 for none, 12 for half an hour, 43 for a day, 73 for a month
	 */
	static long gap(Duration time) {
		double tens = time.toSeconds() / 600.0;
		return Math.round(6 * Math.log1p(tens) / Math.log(2));
	}

}
