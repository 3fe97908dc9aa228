package greenboard.freezes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.Text;

/**
 * A window that somebody wants to close.
 *
 * @param environment where to
 * @param from when it begins
 * @param to when it ends
 * @param zone the time zone in which both were filled in
 * @param reason why
 */
public record FreezeWindow(@Nullable String environment, Instant from, Instant to, ZoneId zone,
		@Nullable String reason) {

	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	/**
	 * The freeze, whatever the time is.
	 * @throws InvalidField when something of it cannot be taken
	 */
	Freeze freeze(String by) {
		if (this.from.isBefore(EARLIEST)) {
			throw new InvalidField("from", Fault.OUT_OF_RANGE);
		}
		return new Freeze(UUID.randomUUID(), Text.required("environment", this.environment, Text.NAME), this.from,
				this.to, this.zone, Text.required("reason", this.reason, Text.VALUE), by, null, 1);
	}

}
