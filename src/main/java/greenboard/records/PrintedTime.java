package greenboard.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as documents have them, which no reader's zone changes.
 */
final class PrintedTime {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'",
			Locale.ENGLISH);

	/**
	 * A time in words.
	 * @param instant the time
	 * @return day and minute, in UTC
	 */
	public String at(Instant instant) {
		return TIME.format(instant.atOffset(ZoneOffset.UTC));
	}

}
