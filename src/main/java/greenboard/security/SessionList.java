package greenboard.security;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.AccountChanged;
import greenboard.accounts.Actor;
import greenboard.accounts.PersonDeactivated;
import greenboard.accounts.PersonId;
import greenboard.credentials.PasswordChanged;
import greenboard.credentials.Secret;

/**
 * Shows people where they are signed in, and ends sessions: one, all of a person, and
 * those whose time is over.
 */
@Service
@Transactional
class SessionList {

	private final JdbcClient jdbc;

	private final SessionLimits limits;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SessionList(JdbcClient jdbc, SessionLimits limits, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.limits = limits;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Row> of(PersonId person, @Nullable String currentId) {
		byte[] current = Secret.sha256((currentId != null) ? currentId : "");
		return this.jdbc.sql("""
				select handle, id_hash, created_at, seen_at, device, address from session
				where person_id = ? and seen_at > ? and created_at > ? order by seen_at desc
				""")
			.params(person.value(), idleSince(), begunSince())
			.query((row, index) -> new Row(row.getObject("handle", UUID.class),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					row.getObject("seen_at", OffsetDateTime.class).toInstant(), row.getString("device"),
					row.getString("address"), Arrays.equals(current, row.getBytes("id_hash"))))
			.list();
	}

	void end(PersonId person, UUID handle, Actor by) {
		int ended = this.jdbc.sql("delete from session where person_id = ? and handle = ?")
			.params(person.value(), handle)
			.update();
		if (ended == 0) {
			throw new SessionNotFound();
		}
		say(by, ended, by.name());
	}

	/**
	 * Ends all sessions of a person.
	 * @param person whose
	 * @param name the person's name
	 * @param by who ends them, the person or an administrator
	 */
	void endAll(PersonId person, String name, Actor by) {
		say(by, endAll(person), name);
	}

	private int endAll(PersonId person) {
		return this.jdbc.sql("delete from session where person_id = ?").param(person.value()).update();
	}

	@EventListener
	void endAfter(PersonDeactivated event) {
		endAll(event.person());
	}

	@EventListener
	void endAfter(PasswordChanged event) {
		endAll(event.person());
	}

	@Scheduled(cron = "0 17 * * * *")
	void forgetOld() {
		this.jdbc.sql("delete from session where seen_at <= ? or created_at <= ?")
			.params(idleSince(), begunSince())
			.update();
	}

	private void say(Actor by, int ended, String name) {
		if (ended > 0) {
			this.events.publishEvent(
					AccountChanged.of(this.clock.instant(), by, "session.ended", name, null, String.valueOf(ended)));
		}
	}

	private OffsetDateTime idleSince() {
		return time(this.clock.instant().minus(this.limits.idle()));
	}

	private OffsetDateTime begunSince() {
		return time(this.clock.instant().minus(this.limits.absolute()));
	}

	private static OffsetDateTime time(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	/**
	 * One place where a person is signed in.
	 *
	 * @param handle names it in an address; opens nothing
	 * @param begun when they signed in
	 * @param seen when they were last there, to the minute
	 * @param device what the browser calls itself
	 * @param address where they signed in from
	 * @param current whether it is the session that asks
	 */
	record Row(UUID handle, Instant begun, Instant seen, String device, String address, boolean current) {
	}

}
