package greenboard.board;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The time between two moments by the server's clock; while the second has not come, up
 * to now.
 *
 * @param from the first
 * @param to the second, null while it has not come
 * @param now when the page was drawn
 */
public record Elapsed(Instant from, @Nullable Instant to, Instant now) {

	/**
	 * How long it is.
	 * @return never negative
	 */
	public Duration duration() {
		Duration between = Duration.between(this.from, (this.to != null) ? this.to : this.now);
		return between.isNegative() ? Duration.ZERO : between;
	}

	/**
	 * Whether it still grows.
	 * @return true until the second moment has come
	 */
	public boolean running() {
		return this.to == null;
	}

	/**
	 * How long it is, as a stopwatch shows it.
	 * @return minutes and two digits of seconds, hours before them where there are any
	 */
	public String text() {
		Duration time = duration();
		return (time.toHours() > 0)
				? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
				: "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
	}

	/**
	 * How long it is, for machines.
	 * @return an ISO 8601 duration of whole seconds
	 */
	public String iso() {
		return Duration.ofSeconds(duration().toSeconds()).toString();
	}

}
