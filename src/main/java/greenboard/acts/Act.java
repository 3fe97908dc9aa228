package greenboard.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import greenboard.accounts.Actor;

/**
 * Who does something, and when.
 *
 * @param actor who
 * @param at when
 */
public record Act(Actor actor, Instant at) {

	/**
	 * The day on which it is done.
	 * @return the day in UTC
	 */
	public LocalDate day() {
		return LocalDate.ofInstant(this.at, ZoneOffset.UTC);
	}

}
