package greenboard.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonId;
import greenboard.credentials.Secret;
import greenboard.passkeys.PasskeyRefused.Reason;

/**
 * Questions that authenticators have not answered yet. Each is kept for two minutes under
 * the hash of a random key, without a session, and can be taken up once: what becomes of
 * the answer changes nothing about that, so nothing here takes part in the caller's
 * transaction.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Ceremonies {

	static final Duration VALID = Duration.ofMinutes(2);

	private static final int KEY_LENGTH = 43;

	private final JdbcClient jdbc;

	private final Clock clock;

	Ceremonies(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a question.
	 * @param kind what for
	 * @param ceremony the question
	 * @return the key that takes it up, which is not kept
	 */
	String begin(CeremonyKind kind, Ceremony ceremony) {
		String key = Secret.base62(KEY_LENGTH);
		PersonId person = ceremony.person();
		this.jdbc.sql("""
				insert into passkey_ceremony (key_hash, kind, person_id, challenge, payload, expires_at)
				values (:key, :kind, :person, :challenge, :payload, :expires)
				""")
			.param("key", Secret.sha256(key))
			.param("kind", kind.name())
			.param("person", (person != null) ? person.value() : null, Types.OTHER)
			.param("challenge", ceremony.challenge())
			.param("payload", ceremony.payload(), Types.BINARY)
			.param("expires", time(this.clock.instant().plus(VALID)))
			.update();
		return key;
	}

	/**
	 * Takes a question up, whoever asks; from now on it is gone.
	 * @param kind what for
	 * @param key its key
	 * @return the question
	 * @throws PasskeyRefused when there is none, or its time is over
	 */
	Ceremony take(CeremonyKind kind, @Nullable String key) {
		return this.jdbc
			.sql("delete from passkey_ceremony where key_hash = ? and kind = ? "
					+ "returning person_id, challenge, payload, expires_at > ? as timely")
			.params(Secret.sha256((key != null) ? key : ""), kind.name(), time(this.clock.instant()))
			.query(Taken::of)
			.optional()
			.filter(Taken::timely)
			.orElseThrow(() -> new PasskeyRefused(Reason.EXPIRED))
			.ceremony();
	}

	@Scheduled(cron = "0 * * * * *")
	void forgetOld() {
		this.jdbc.sql("delete from passkey_ceremony where expires_at <= ?").param(time(this.clock.instant())).update();
	}

	private static OffsetDateTime time(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	private record Taken(boolean timely, Ceremony ceremony) {

		static Taken of(ResultSet row, int index) throws SQLException {
			UUID person = row.getObject("person_id", UUID.class);
			return new Taken(row.getBoolean("timely"), new Ceremony((person != null) ? new PersonId(person) : null,
					row.getBytes("challenge"), row.getBytes("payload")));
		}

	}

}
