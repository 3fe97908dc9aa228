package greenboard.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.Actor;
import greenboard.credentials.Secret;

/**
 * Addresses of calendars for the tests of other rooms.
 */
public final class TestCalendars {

	private TestCalendars() {
	}

	/**
	 * Gives somebody an address.
	 * @param person who
	 * @param jdbc where it is kept
	 * @return the last step of the address
	 */
	public static String of(Actor person, JdbcClient jdbc) {
		String secret = Secret.base62(43);
		jdbc.sql("insert into calendar_feed (person_id, hash, created_at) values (?, ?, now())")
			.params(person.id(), Secret.sha256(secret))
			.update();
		return secret + ".ics";
	}

}
