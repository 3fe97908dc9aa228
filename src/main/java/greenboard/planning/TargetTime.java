package greenboard.planning;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;

/**
 * A target time as a form holds it.
 *
 * @param local the time on the clock ("2026-11-26T22:00")
 * @param zone the clock's time zone ("Europe/Lisbon")
 */
record TargetTime(String local, String zone) {

	static TargetTime of(Instant instant) {
		return new TargetTime(
				LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toString(), "UTC");
	}

	Instant instant() {
		if (this.local.isBlank()) {
			throw new InvalidField("targetAt", Fault.MISSING);
		}
		try {
			return LocalDateTime.parse(this.local).atZone(zoneId()).toInstant();
		}
		catch (DateTimeException ex) {
			throw new InvalidField("targetAt", Fault.OUT_OF_RANGE);
		}
	}

	private ZoneId zoneId() {
		try {
			return ZoneId.of(this.zone.isBlank() ? "UTC" : this.zone);
		}
		catch (DateTimeException ex) {
			throw new InvalidField("zone", Fault.UNKNOWN);
		}
	}

}
