package greenboard.board;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A whole number of one unit of time, before or after the target time.
 *
 * @param count how many, 0 for the target time itself
 * @param unit of what
 * @param before whether it lies before the target time
 */
record Span(int count, ChronoUnit unit, boolean before) {

	private static final Pattern ISO = Pattern.compile("(-?)P(?:(\\d{1,5})[DWMY]|T(\\d{1,5})[SMH])");

	/**
	 * Reads a span.
	 * @param iso as ISO 8601 writes it, with one unit
	 * @return the span, null for anything else
	 */
	static @Nullable Span of(@Nullable String iso) {
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
	 * The moment that lies this far from the target.
	 * @param target the target time
	 * @return the moment, null when no calendar shows it
	 */
	@Nullable Instant after(Instant target) {
		ZonedDateTime moment = target.atZone(ZoneOffset.UTC).plus(this.before ? -this.count : this.count, this.unit);
		return (moment.getYear() >= 1000 && moment.getYear() <= 9999) ? moment.toInstant() : null;
	}

}
