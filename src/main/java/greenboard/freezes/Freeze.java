package greenboard.freezes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A window in which nothing goes to an environment.
 *
 * @param id its id
 * @param environment where to, in the words of who closed it
 * @param from when it begins
 * @param to when it ends unless somebody ends it early; later than its beginning
 * @param zone the time zone in which both were filled in
 * @param reason why
 * @param by who closed the window
 * @param end how it was ended early, null unless it was
 * @param revision how often it was filled in, 1 at first
 */
public record Freeze(UUID id, String environment, Instant from, Instant to, ZoneId zone, String reason, String by,
		@Nullable End end, int revision) {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

	/**
	 * How a freeze was ended early.
	 *
	 * @param at when; before its beginning where it was called off
	 * @param by who ended it
	 * @param reason why
	 */
	public record End(Instant at, String by, String reason) {
	}

	/** How far a freeze is. */
	public enum Phase {

		/** Nothing goes to the environment. */
		RUNNING,
		/** It has not begun. */
		COMING,
		/** It is over, or was called off. */
		PAST

	}

	/** When it is over: the first moment at which it stops nothing any more. */
	Instant over() {
		return (this.end != null) ? this.end.at() : this.to;
	}

	/**
	 * Whether it was ended before it began.
	 * @return true when it never was in force
	 */
	public boolean calledOff() {
		return this.end != null && !this.end.at().isAfter(this.from);
	}

	/**
	 * How far it is at a moment; it runs from its beginning until just before its end.
	 */
	Phase phase(Instant now) {
		if (!over().isAfter(now)) {
			return Phase.PAST;
		}
		return this.from.isAfter(now) ? Phase.COMING : Phase.RUNNING;
	}

	/**
	 * When it begins, as it was filled in.
	 * @return the time on the clock of its zone, to the minute
	 */
	public String fromThere() {
		return MINUTE.format(this.from.atZone(this.zone));
	}

	/**
	 * When it was meant to end, as it was filled in.
	 * @return the time on the clock of its zone, to the minute
	 */
	public String toThere() {
		return MINUTE.format(this.to.atZone(this.zone));
	}

	/** The window for the trail. */
	String window() {
		return "%s to %s (%s)".formatted(fromThere(), toThere(), this.zone);
	}

	/** What was done to it last, as the trail calls it. */
	String action() {
		if (this.end != null) {
			return "freeze.ended";
		}
		return (this.revision > 1) ? "freeze.changed" : "freeze.added";
	}

	/** Why it is as it is now, in the words of who did that last. */
	String why() {
		return (this.end != null) ? this.end.reason() : this.reason;
	}

}
