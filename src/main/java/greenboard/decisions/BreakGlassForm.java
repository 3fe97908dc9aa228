package greenboard.decisions;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Text;
import greenboard.acts.WallTime;
import greenboard.register.DeploymentHead;

/**
 * A go that breaks the glass as it is filled in.
 *
 * @param validUntil until when, on the clock of the zone
 * @param zone that clock's time zone
 * @param reason why
 * @param password to make sure that it is them
 * @param digest the digest of the record that they were shown
 */
record BreakGlassForm(@Nullable String validUntil, @Nullable String zone, @Nullable String reason,
		@Nullable String password, @Nullable String digest) {

	static BreakGlassForm offered(DeploymentHead head, Instant now) {
		WallTime until = GoForm.validUntil(head, now);
		return new BreakGlassForm(until.local(), until.zone(), null, null, null);
	}

	/** What can be seen to be wrong without the password. */
	void check() {
		until();
		Text.required("reason", this.reason, Text.NOTE);
	}

	Instant until() {
		return new WallTime(Objects.requireNonNullElse(this.validUntil, ""), Objects.requireNonNullElse(this.zone, ""))
			.instant("validUntil");
	}

	String why() {
		return Objects.requireNonNullElse(this.reason, "");
	}

	String shown() {
		return Objects.requireNonNullElse(this.digest, "");
	}

}
