package greenboard.accounts;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds people, changes what is known of them, and takes their access away.
 */
@Service
@Transactional
public class PersonManagement {

	private final People people;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private volatile boolean somebody;

	PersonManagement(People people, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.people = people;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether there is any account yet.
	 * @return false on an installation that still has to be set up
	 */
	@Transactional(readOnly = true)
	public boolean anybody() {
		if (!this.somebody) {
			this.somebody = this.jdbc.sql("select exists (select from person)").query(Boolean.class).single();
		}
		return this.somebody;
	}

	/**
	 * Makes whoever else would create the first account wait until this transaction ends.
	 * @return whether there is an account by now
	 */
	@Transactional
	public boolean anybodyAfterWaiting() {
		this.jdbc.sql("lock table person in share row exclusive mode").update();
		return anybody();
	}

	/**
	 * Adds a person.
	 * @param name the name to print
	 * @param email the address to sign in with
	 * @param administrator whether they administer the installation
	 * @param by who adds them, an administrator
	 * @return the new person
	 * @throws EmailTaken when an account has that address
	 * @throws NotAllowed when whoever asks is no administrator
	 */
	public PersonSummary add(String name, EmailAddress email, boolean administrator, Actor by) {
		requireAdministrator(by);
		if (this.people.existsByEmail(email.value())) {
			throw new EmailTaken();
		}
		Person person = this.people.saveAndFlush(new Person(name, email, administrator, this.clock.instant()));
		publish(by, "person.added", person, null, administrator ? "administrator" : "member");
		return person.summary();
	}

	/**
	 * Changes the printed name of the person who asks.
	 * @param name the new name
	 * @param by whose
	 */
	public void rename(String name, Actor by) {
		Person person = self(by);
		String before = person.name();
		person.rename(name);
		if (!person.name().equals(before)) {
			followed(person);
			publish(by, "person.renamed", person, before, person.name());
		}
	}

	/**
	 * Changes what the person who asks prefers.
	 * @param preferences what they prefer from now on
	 * @param by whose
	 */
	public void prefer(Preferences preferences, Actor by) {
		Person person = self(by);
		if (!person.preferences().equals(preferences)) {
			String before = person.preferences().toString();
			person.prefer(preferences);
			publish(by, "person.preferences-changed", person, before, preferences.toString());
		}
	}

	/**
	 * Makes a person an administrator, or no longer one.
	 * @param id who
	 * @param administrator what they shall be
	 * @param by who decides it, an administrator
	 * @throws LastAdministrator when nobody would be left
	 */
	public void makeAdministrator(PersonId id, boolean administrator, Actor by) {
		requireAdministrator(by);
		refuseToLoseTheLast(id, administrator);
		Person person = find(id);
		if (person.administrator() != administrator) {
			person.makeAdministrator(administrator);
			publish(by, administrator ? "person.promoted" : "person.demoted", person, null, null);
		}
	}

	/**
	 * Takes a person's access away: their sessions and tokens open nothing any more.
	 * @param id who
	 * @param by who decides it, an administrator
	 * @throws LastAdministrator when nobody would be left to administer
	 */
	public void deactivate(PersonId id, Actor by) {
		requireAdministrator(by);
		refuseToLoseTheLast(id, false);
		Person person = find(id);
		if (person.active()) {
			person.deactivate(this.clock.instant());
			followed(person);
			publish(by, "person.deactivated", person, null, null);
			this.events.publishEvent(new PersonDeactivated(id));
		}
	}

	/**
	 * Gives a person their access back.
	 * @param id who
	 * @param by who decides it, an administrator
	 */
	public void activate(PersonId id, Actor by) {
		requireAdministrator(by);
		Person person = find(id);
		if (!person.active()) {
			person.activate();
			followed(person);
			publish(by, "person.activated", person, null, null);
		}
	}

	private void followed(Person person) {
		this.people.saveAndFlush(person);
		this.events.publishEvent(new PersonChanged(person.id()));
	}

	private void refuseToLoseTheLast(PersonId id, boolean stays) {
		var administrators = this.people.lockActiveAdministrators();
		if (!stays && administrators.size() == 1 && administrators.get(0).id().equals(id)) {
			throw new LastAdministrator();
		}
	}

	private Person self(Actor by) {
		PersonId id = by.person();
		if (id == null) {
			throw new PersonNotFound();
		}
		return find(id);
	}

	private Person find(PersonId id) {
		return this.people.findById(id.value()).orElseThrow(PersonNotFound::new);
	}

	private static void requireAdministrator(Actor by) {
		if (!by.administrator()) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
	}

	private void publish(Actor by, String action, Person person, @Nullable String before, @Nullable String after) {
		this.events.publishEvent(AccountChanged.of(this.clock.instant(), by, action, person.name(), before, after));
	}

}
