package greenboard.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Account;
import greenboard.accounts.AccountChanged;
import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.credentials.Secret;

/**
 * Gives people an address for their calendar and takes it back. The address is shown
 * once; only the SHA-256 of its secret is kept.
 */
@Service
@Transactional
class FeedManagement {

	/** 43 characters of 5.95 bits each are 256 bits. */
	private static final int LENGTH = 43;

	private final JdbcClient jdbc;

	private final Actors actors;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FeedManagement(JdbcClient jdbc, Actors actors, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.actors = actors;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a new secret; the one before opens nothing from then on.
	 * @param by whose calendar
	 * @return the secret, which is not kept
	 * @throws NotAllowed when no person asks
	 */
	String create(Actor by) {
		String secret = Secret.base62(LENGTH);
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into calendar_feed (person_id, hash, created_at) values (?, ?, ?)
				on conflict (person_id) do update set hash = excluded.hash, created_at = excluded.created_at
				""").params(person(by).value(), Secret.sha256(secret), now.atOffset(ZoneOffset.UTC)).update();
		this.events.publishEvent(AccountChanged.of(now, by, "calendar.created", by.name()));
		return secret;
	}

	/**
	 * Takes the address back.
	 * @param by whose calendar
	 * @throws NotAllowed when no person asks
	 */
	void revoke(Actor by) {
		int gone = this.jdbc.sql("delete from calendar_feed where person_id = ?").param(person(by).value()).update();
		if (gone > 0) {
			this.events.publishEvent(AccountChanged.of(this.clock.instant(), by, "calendar.revoked", by.name()));
		}
	}

	/**
	 * Since when somebody has an address.
	 * @param by whose calendar
	 * @return the time, empty without one
	 */
	@Transactional(readOnly = true)
	Optional<Instant> since(Actor by) {
		return this.jdbc.sql("select created_at from calendar_feed where person_id = ?")
			.param(person(by).value())
			.query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.optional();
	}

	/**
	 * Whose calendar a secret opens, with what they may see now.
	 * @param secret the secret
	 * @return the person
	 * @throws FeedNotFound when it opens nothing, or they were deactivated
	 */
	@Transactional(readOnly = true)
	Actor owner(String secret) {
		return this.jdbc.sql("select person_id from calendar_feed where hash = ?")
			.param(Secret.sha256(secret))
			.query(UUID.class)
			.optional()
			.flatMap((person) -> this.actors.account(new PersonId(person)))
			.map(Account::actor)
			.orElseThrow(FeedNotFound::new);
	}

	private static PersonId person(Actor actor) {
		PersonId person = actor.person();
		if (person == null) {
			throw new NotAllowed(Permission.SEE);
		}
		return person;
	}

}
