package greenboard.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the application and the database agree on what time it is.
 */
@Component
@Order(80)
class ClockCheck implements StatusCheck {

	private static final Duration TOGETHER = Duration.ofSeconds(2);

	private final JdbcClient jdbc;

	private final Clock clock;

	ClockCheck(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public String subject() {
		return "status.clock";
	}

	/* The database looks at its clock somewhere between the two looks at this one. */
	@Override
	public Finding look() {
		Instant before = this.clock.instant();
		Instant there = this.jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
		Instant after = this.clock.instant();
		return finding(before, there, after);
	}

	static Finding finding(Instant before, Instant there, Instant after) {
		if (there.isBefore(before)) {
			return finding("status.clock.ahead", Duration.between(there, before));
		}
		return finding("status.clock.behind", there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO);
	}

	private static Finding finding(String code, Duration apart) {
		return (apart.compareTo(TOGETHER) < 0) ? Finding.fine("status.clock.together", Math.max(1, apart.toMillis()))
				: Finding.warning(code, apart.toSeconds());
	}

}
