package greenboard.credentials;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.AccountChanged;
import greenboard.accounts.Actor;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;

/**
 * The passwords of the people who have one.
 */
@Service
public class Passwords {

	private static final UUID NOBODY = new UUID(0, 0);

	private final JdbcClient jdbc;

	private final PasswordHashing hashing;

	private final PasswordRules rules;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Passwords(JdbcClient jdbc, PasswordHashing hashing, PasswordRules rules, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.hashing = hashing;
		this.rules = rules;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether a password is somebody's. Takes as long for nobody as for somebody.
	 * @param person who, null for an unknown one
	 * @param password what was typed
	 * @return true when it is theirs
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public boolean matches(@Nullable PersonId person, String password) {
		String hash = this.jdbc.sql("select hash from password where person_id = ?")
			.param((person != null) ? person.value() : NOBODY)
			.query(String.class)
			.optional()
			.orElse(null);
		return this.hashing.matches(password, hash);
	}

	/**
	 * Gives a person a password and ends their sessions.
	 * @param person who
	 * @param password the password
	 * @param by who does it
	 * @throws WeakPassword when the rules refuse it
	 */
	@Transactional
	public void set(PersonSummary person, String password, Actor by) {
		this.rules.check(password, person.name(), person.email());
		this.jdbc.sql("""
				insert into password (person_id, hash, changed_at) values (?, ?, ?)
				on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at
				""")
			.params(person.id().value(), this.hashing.hash(password),
					OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		this.events.publishEvent(AccountChanged.of(this.clock.instant(), by, "password.set", person.name()));
		this.events.publishEvent(new PasswordChanged(person.id()));
	}

}
