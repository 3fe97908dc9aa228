package greenboard.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectSummary;
import greenboard.emergency.ContactForm;
import greenboard.emergency.ContactManagement;
import greenboard.freezes.FreezeManagement;
import greenboard.freezes.FreezeWindow;

/**
 * What the demo has ready for the day on which something goes wrong, and the days on
 * which nothing may.
 */
@Component
@Profile("demo")
class DemoStandby {

	private static final Duration UNTIL_FREEZE = Duration.ofDays(94);

	private static final Duration FROZEN = Duration.ofDays(6);

	private final ContactManagement contacts;

	private final FreezeManagement freezes;

	private final DemoCast cast;

	private final DemoClock clock;

	DemoStandby(ContactManagement contacts, FreezeManagement freezes, DemoCast cast, DemoClock clock) {
		this.contacts = contacts;
		this.freezes = freezes;
		this.cast = cast;
		this.clock = clock;
	}

	/**
	 * Whom the project calls; the numbers and addresses belong to nobody.
	 */
	void onCall(ProjectSummary project) {
		Actor administrator = this.cast.actor(DemoPerson.PETRA);
		this.contacts.add(project, contact("Technical Lead", DemoPerson.TOMAS, "+44 1632 960123"), administrator);
		this.contacts.add(project, contact("Deployment lead", DemoPerson.LUCIA, "+44 1632 960124"), administrator);
		this.contacts.add(project, new ContactForm("Hosting provider", "", "+44 1632 960199", "desk@demo.invalid"),
				administrator);
	}

	private static ContactForm contact(String role, DemoPerson person, String phone) {
		return new ContactForm(role, person.printedName(), phone, person.email().value());
	}

	/**
	 * Some days on which nothing goes to production.
	 */
	void freeze() {
		Instant from = this.clock.instant().plus(UNTIL_FREEZE).truncatedTo(ChronoUnit.DAYS);
		this.freezes.add(new FreezeWindow("production", from, from.plus(FROZEN), ZoneId.of("Europe/Madrid"),
				"The accounts of the year are closed"), this.cast.actor(DemoPerson.PETRA));
	}

}
