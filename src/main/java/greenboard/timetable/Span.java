package greenboard.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A whole number of one unit of time, before or after the target time. Days and longer
 * units are counted by a calendar, so that the clock on the wall shows the same time;
 * hours and shorter ones are exact.
 *
 * @param count how many, 0 for the target time itself
 * @param unit of what
 * @param before whether it lies before the target time
 */
public record Span(int count, ChronoUnit unit, boolean before) {

	private static final Pattern ISO = Pattern.compile("(-?)P(?:(\\d{1,5})[DWMY]|T(\\d{1,5})[SMH])");

	/**
	 * Reads a span.
	 * @param iso as ISO 8601 writes it, with one unit
	 * @return the span, null for anything else
	 */
	public static @Nullable Span of(@Nullable String iso) {
		if (iso == null) {
			return null;
		}
		Matcher matcher = ISO.matcher(iso);
		if (!matcher.matches()) {
			return null;
		}
		String count = (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
		return new Span(Integer.parseInt(count), unit(iso), !matcher.group(1).isEmpty());
	}

	private static ChronoUnit unit(String iso) {
		return switch (iso.charAt(iso.length() - 1)) {
			case 'S' -> ChronoUnit.SECONDS;
			case 'H' -> ChronoUnit.HOURS;
			case 'D' -> ChronoUnit.DAYS;
			case 'W' -> ChronoUnit.WEEKS;
			case 'Y' -> ChronoUnit.YEARS;
			default -> iso.contains("T") ? ChronoUnit.MINUTES : ChronoUnit.MONTHS;
		};
	}

	/**
	 * The moment that lies this far from another.
	 * @param start the other moment
	 * @param zone by whose calendar days are counted
	 * @return the moment, null when no calendar shows it
	 */
	public @Nullable Instant after(Instant start, ZoneId zone) {
		return after(start, zone, 1);
	}

	/**
	 * The moment that lies several times this far from another. Each is counted from the
	 * start, so that a month after the 31st is followed by a 31st again.
	 * @param start the other moment
	 * @param zone by whose calendar days are counted
	 * @param times how many times
	 * @return the moment, null when no calendar shows it
	 */
	@Nullable Instant after(Instant start, ZoneId zone, long times) {
		long amount = this.before ? -this.count * times : this.count * times;
		ZonedDateTime moment = start.atZone(zone).plus(amount, this.unit);
		return (moment.getYear() >= 1000 && moment.getYear() <= 9999) ? moment.toInstant() : null;
	}

}
