package greenboard.decisions;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.register.Register;
import greenboard.signoffs.SignOffBook;

/**
 * Breaks the glass for tests of other rooms.
 */
@TestComponent
public class Glass {

	private final BreakGlassManagement management;

	private final SignOffBook book;

	private final Register register;

	private final Clock clock;

	Glass(BreakGlassManagement management, SignOffBook book, Register register, Clock clock) {
		this.management = management;
		this.book = book;
		this.register = register;
		this.clock = clock;
	}

	/** Goes over whoever has not signed, for a day. */
	public void breakNow(DeploymentId id, Actor administrator) {
		String shown = this.book
			.unsigned(id, this.register.assessment(this.register.head(id, administrator)).blockers())
			.digest();
		this.management.breakGlass(id, this.clock.instant().plus(Duration.ofDays(1)),
				"The data centre floods, and nobody with this title works here yet", shown, administrator);
	}

}
