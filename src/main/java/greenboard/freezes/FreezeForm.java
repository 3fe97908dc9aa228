package greenboard.freezes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import greenboard.acts.WallTime;

/**
 * A freeze as it is filled in.
 *
 * @param environment where to
 * @param from when it begins, on the clock of the zone
 * @param to when it ends, on the same clock
 * @param zone that clock's time zone
 * @param reason why
 */
record FreezeForm(@Nullable String environment, @Nullable String from, @Nullable String to, @Nullable String zone,
		@Nullable String reason) {

	/** What is offered first: a window that begins now. */
	static FreezeForm from(Instant now) {
		WallTime wall = WallTime.of(now);
		return new FreezeForm("", wall.local(), "", wall.zone(), "");
	}

	/** The end of a freeze as it was filled in. */
	static FreezeForm of(Freeze freeze) {
		return new FreezeForm(freeze.environment(), freeze.fromThere().replace(' ', 'T'),
				freeze.toThere().replace(' ', 'T'), freeze.zone().getId(), freeze.reason());
	}

	FreezeWindow window() {
		return new FreezeWindow(this.environment, time("from", this.from), ending(), zoneId(), this.reason);
	}

	Instant ending() {
		return time("to", this.to);
	}

	/** Only after a time was read, which refuses what is no zone. */
	ZoneId zoneId() {
		return ZoneId.of(zoneOrUtc());
	}

	private Instant time(String field, @Nullable String local) {
		return new WallTime(Objects.requireNonNullElse(local, ""), zoneOrUtc()).instant(field);
	}

	private String zoneOrUtc() {
		return (this.zone == null || this.zone.isBlank()) ? "UTC" : this.zone.strip();
	}

}
