package greenboard.credentials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.AccountChanged;
import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.Directory;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonDeactivated;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonManagement;
import greenboard.accounts.PersonNotFound;
import greenboard.accounts.PersonSummary;

/**
 * Invites people: whoever opens the link chooses a password. A link works once and for
 * seven days; a new one takes the place of the one before, and none outlives the access
 * of its person. The same way a forgotten password is replaced without anybody else
 * knowing it.
 */
@Service
@Transactional
public class InvitationManagement {

	private static final Duration VALID = Duration.ofDays(7);

	private static final int LENGTH = 43;

	private final PersonManagement people;

	private final Directory directory;

	private final Actors actors;

	private final Passwords passwords;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	InvitationManagement(PersonManagement people, Directory directory, Actors actors, Passwords passwords,
			JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.people = people;
		this.directory = directory;
		this.actors = actors;
		this.passwords = passwords;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Adds a person and invites them.
	 * @param name the name to print, which they can change
	 * @param email the address to sign in with
	 * @param administrator whether they administer the installation
	 * @param by who invites, an administrator
	 * @return the token of the link, which is not kept
	 * @throws greenboard.accounts.EmailTaken when an account has that address
	 */
	public String invite(String name, EmailAddress email, boolean administrator, Actor by) {
		return issue(this.people.add(name, email, administrator, by), by);
	}

	/**
	 * Gives a person a new link, so that they can choose a password again.
	 * @param id who
	 * @param by who decides it, an administrator
	 * @return the token of the link, which is not kept
	 * @throws PersonNotFound when there is no such person, or they were deactivated
	 */
	public String renew(PersonId id, Actor by) {
		if (this.actors.account(id).isEmpty()) {
			throw new PersonNotFound();
		}
		return issue(person(id), by);
	}

	private String issue(PersonSummary person, Actor by) {
		if (!by.administrator()) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
		String token = Secret.base62(LENGTH);
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into invitation (person_id, hash, expires_at) values (?, ?, ?)
				on conflict (person_id) do update set hash = excluded.hash, expires_at = excluded.expires_at
				""").params(person.id().value(), Secret.sha256(token), time(now.plus(VALID))).update();
		this.events.publishEvent(AccountChanged.of(now, by, "person.invited", person.name()));
		return token;
	}

	/**
	 * Who a link is for.
	 * @param token the token of the link
	 * @return the person, unless the link is unknown, used or expired
	 */
	@Transactional(readOnly = true)
	public Optional<PersonSummary> invited(String token) {
		return this.jdbc.sql("select person_id from invitation where hash = ? and expires_at > ?")
			.params(Secret.sha256(token), time(this.clock.instant()))
			.query(UUID.class)
			.optional()
			.map((id) -> person(new PersonId(id)));
	}

	/**
	 * Uses a link up.
	 * @param token the token of the link
	 * @param name the name that the person wants printed
	 * @param password the password that they chose
	 * @return the person
	 * @throws InvitationNotFound when the link is unknown, used or expired
	 * @throws WeakPassword when the rules refuse the password; the link stays
	 */
	public PersonId accept(String token, String name, String password) {
		PersonId id = this.jdbc.sql("delete from invitation where hash = ? and expires_at > ? returning person_id")
			.params(Secret.sha256(token), time(this.clock.instant()))
			.query(UUID.class)
			.optional()
			.map(PersonId::new)
			.orElseThrow(InvitationNotFound::new);
		Actor actor = this.actors.account(id).orElseThrow(InvitationNotFound::new).actor();
		this.people.rename(name, actor);
		this.passwords.set(person(id), password, actor);
		return id;
	}

	@EventListener
	void endAfter(PersonDeactivated event) {
		this.jdbc.sql("delete from invitation where person_id = ?").param(event.person().value()).update();
	}

	private PersonSummary person(PersonId id) {
		return Optional.ofNullable(this.directory.people(List.of(id)).get(id)).orElseThrow(PersonNotFound::new);
	}

	private static OffsetDateTime time(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
