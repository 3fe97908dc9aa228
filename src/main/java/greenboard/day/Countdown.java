package greenboard.day;

import java.time.Duration;
import java.time.Instant;

/**
 * How far it is to the target time, or how long ago it was. The page counts on from here
 * by itself, from the server's time.
 *
 * @param now the server's time
 * @param target the target time
 */
record Countdown(Instant now, Instant target) {

	/**
	 * Whether the target time lies ahead.
	 * @return false from the target time on
	 */
	public boolean ahead() {
		return this.now.isBefore(this.target);
	}

	/**
	 * The whole days of the distance.
	 * @return 0 within a day
	 */
	public long days() {
		return distance().toDays();
	}

	/**
	 * What is left of the distance besides the days: "3:42:07".
	 * @return hours, minutes and seconds; to the target the begun second counts
	 */
	public String clock() {
		Duration left = distance();
		return "%d:%02d:%02d".formatted(left.toHoursPart(), left.toMinutesPart(), left.toSecondsPart());
	}

	private Duration distance() {
		return ahead() ? Duration.ofSeconds(Duration.between(this.now, this.target).plusNanos(999_999_999).toSeconds())
				: Duration.between(this.target, this.now);
	}

}
