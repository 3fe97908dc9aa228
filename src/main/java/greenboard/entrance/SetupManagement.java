package greenboard.entrance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonManagement;
import greenboard.accounts.PersonSummary;
import greenboard.credentials.Passwords;
import greenboard.credentials.Secret;
import greenboard.security.Site;

/**
 * Makes the first account, for whoever can read the log: it prints a code that works once
 * and for an hour. Of several who use it, one wins.
 */
@Service
class SetupManagement {

	private static final Logger logger = LoggerFactory.getLogger(SetupManagement.class);

	private static final Duration VALID = Duration.ofMinutes(60);

	private static final Duration OTHER_NODE_STARTED = Duration.ofSeconds(10);

	private static final int CODE_LENGTH = 24;

	private final PersonManagement people;

	private final Passwords passwords;

	private final JdbcClient jdbc;

	private final Site site;

	private final Clock clock;

	SetupManagement(PersonManagement people, Passwords passwords, JdbcClient jdbc, Site site, Clock clock) {
		this.people = people;
		this.passwords = passwords;
		this.jdbc = jdbc;
		this.site = site;
		this.clock = clock;
	}

	/**
	 * Whether the installation still has to be set up.
	 * @return true until there is an account
	 */
	boolean isOpen() {
		return !this.people.anybody();
	}

	/**
	 * Prints a code when the application starts without an account. When two nodes start
	 * at once, one of them prints.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	public void announce() {
		if (isOpen()) {
			issue(this.clock.instant().minus(OTHER_NODE_STARTED));
		}
	}

	/** Prints a new code when the one before has expired. */
	@Transactional
	public void renew() {
		issue(this.clock.instant().minus(VALID));
	}

	private void issue(Instant unlessSince) {
		String code = Secret.base62(CODE_LENGTH);
		Instant now = this.clock.instant();
		int issued = this.jdbc.sql("""
				insert into setup_code (hash, issued_at, expires_at) values (?, ?, ?)
				on conflict (only_one) do update set hash = excluded.hash, issued_at = excluded.issued_at,
					expires_at = excluded.expires_at
				where setup_code.issued_at <= ?
				""").params(Secret.sha256(code), time(now), time(now.plus(VALID)), time(unlessSince)).update();
		if (issued == 1) {
			logger.info("There is no account yet. Open {} and enter the code {} within 60 minutes.",
					this.site.address("/setup"), code);
		}
	}

	/**
	 * Creates the first account, an administrator.
	 * @param code the code from the log
	 * @param name the name to print
	 * @param email the address to sign in with
	 * @param password the password
	 * @return the administrator
	 * @throws WrongSetupCode when the code is another, used or expired, or an account
	 * exists
	 * @throws greenboard.credentials.WeakPassword when the rules refuse the password; the
	 * code can then be used again
	 */
	@Transactional
	public PersonId complete(String code, String name, EmailAddress email, String password) {
		boolean late = this.people.anybodyAfterWaiting();
		int used = this.jdbc.sql("delete from setup_code where hash = ? and expires_at > ?")
			.params(Secret.sha256(code.strip()), time(this.clock.instant()))
			.update();
		if (late || used == 0) {
			throw new WrongSetupCode();
		}
		PersonSummary person = this.people.add(name, email, true, Actor.SYSTEM);
		this.passwords.set(person, password, Actor.SYSTEM);
		return person.id();
	}

	private static OffsetDateTime time(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
