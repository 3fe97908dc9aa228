package greenboard.freezes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.accounts.PersonId;
import greenboard.accounts.Scope;

/**
 * Freezes of an administrator for the tests of every room: import it beside the test
 * database.
 */
@TestComponent
public class TestFreezes {

	static final Actor ADMINISTRATOR = new Actor(new UUID(7, 7), "Amir", new PersonId(new UUID(7, 7)), true, Map.of(),
			EnumSet.allOf(Scope.class));

	private final FreezeManagement management;

	TestFreezes(FreezeManagement management) {
		this.management = management;
	}

	/**
	 * Closes a window, filled in on a clock in Lisbon.
	 * @param environment where to
	 * @param from when it begins
	 * @param to when it ends
	 * @param reason why
	 * @return the new freeze's id
	 */
	public UUID freeze(String environment, Instant from, Instant to, String reason) {
		return this.management
			.add(new FreezeWindow(environment, from, to, ZoneId.of("Europe/Lisbon"), reason), ADMINISTRATOR)
			.id();
	}

	/**
	 * Moves the end of a freeze.
	 * @param freeze its id
	 * @param to when it ends from now on
	 */
	public void moveEnd(UUID freeze, Instant to) {
		this.management.moveEnd(freeze, to, ZoneId.of("Europe/Lisbon"), ADMINISTRATOR);
	}

	/**
	 * Ends a freeze early.
	 * @param freeze its id
	 * @param reason why
	 */
	public void end(UUID freeze, String reason) {
		this.management.end(freeze, reason, ADMINISTRATOR);
	}

}
