package greenboard.freezes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * A clock that stands still until a test sets it.
 */
@TestComponent
@Primary
public class StillClock extends Clock {

	private volatile Instant now = Instant.parse("2026-12-01T12:00:00Z");

	/**
	 * Sets it.
	 * @param now what it shows until it is set again
	 */
	public void set(Instant now) {
		this.now = now;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
