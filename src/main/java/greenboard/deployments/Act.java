package greenboard.deployments;

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
record Act(Actor actor, Instant at) {

	LocalDate day() {
		return LocalDate.ofInstant(this.at, ZoneOffset.UTC);
	}

}
