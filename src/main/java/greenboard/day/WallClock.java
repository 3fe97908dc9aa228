package greenboard.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The clock on the wall where a deployment takes place.
 *
 * @param zone its time zone
 * @param locale the reader's language
 */
record WallClock(ZoneId zone, Locale locale) {

	/**
	 * The time of day.
	 * @param moment the moment
	 * @return "18:00"
	 */
	public String time(Instant moment) {
		return format("HH:mm", moment);
	}

	/**
	 * The day, with the year where it is not the present one.
	 * @param moment the moment
	 * @param now the present
	 * @return "Thu 26 Nov"
	 */
	String day(Instant moment, Instant now) {
		boolean same = date(moment).getYear() == date(now).getYear();
		return format(same ? "EEE d MMM" : "EEE d MMM uuuu", moment);
	}

	/**
	 * Day and time.
	 * @param moment the moment
	 * @param now the present
	 * @return "Thu 26 Nov 18:00"
	 */
	String full(Instant moment, Instant now) {
		return day(moment, now) + " " + time(moment);
	}

	/**
	 * The day as the calendar there has it.
	 * @param moment the moment
	 * @return the date
	 */
	LocalDate date(Instant moment) {
		return moment.atZone(this.zone).toLocalDate();
	}

	private String format(String pattern, Instant moment) {
		return DateTimeFormatter.ofPattern(pattern, this.locale).withZone(this.zone).format(moment);
	}

}
