package greenboard.acts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import greenboard.acts.InvalidField.Fault;

/**
 * A time as a form holds it: what a clock on a wall shows, and which clock.
 *
 * @param local the time on the clock ("2026-11-26T22:00")
 * @param zone the clock's time zone ("Europe/Lisbon")
 */
public record WallTime(String local, String zone) {

	/**
	 * A moment on the clock of a zone.
	 * @param instant the moment
	 * @param zone the clock's zone
	 * @return the same to the minute
	 */
	public static WallTime of(Instant instant, ZoneId zone) {
		return new WallTime(LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString(),
				zone.getId());
	}

	/**
	 * A moment on the clock of UTC.
	 * @param instant the moment
	 * @return the same to the minute
	 */
	public static WallTime of(Instant instant) {
		return of(instant, ZoneId.of("UTC"));
	}

	/**
	 * The moment that is meant.
	 * @param field the component of the command that the time is filled in for
	 * @return the moment
	 * @throws InvalidField when nothing was filled in, or no time, or no zone
	 */
	public Instant instant(String field) {
		if (this.local.isBlank()) {
			throw new InvalidField(field, Fault.MISSING);
		}
		try {
			return LocalDateTime.parse(this.local).atZone(zoneId()).toInstant();
		}
		catch (DateTimeException ex) {
			throw new InvalidField(field, Fault.OUT_OF_RANGE);
		}
	}

	/**
	 * The clock's time zone.
	 * @return the zone, UTC where none was filled in
	 * @throws InvalidField when there is no such zone
	 */
	public ZoneId zoneId() {
		try {
			return ZoneId.of(this.zone.isBlank() ? "UTC" : this.zone);
		}
		catch (DateTimeException ex) {
			throw new InvalidField("zone", Fault.UNKNOWN);
		}
	}

}
