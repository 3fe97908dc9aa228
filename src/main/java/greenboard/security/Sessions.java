package greenboard.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.credentials.Secret;

/**
 * The sessions in PostgreSQL, one row each: the hash of the cookie, who, when, and texts
 * as JSON. Nothing is kept of a session in which nobody signed in, and the last access is
 * written once a minute at the most.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Sessions implements SessionRepository<StoredSession> {

	private static final Duration RARELY = Duration.ofMinutes(1);

	private static final int ID_LENGTH = 43;

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final SessionLimits limits;

	private final Clock clock;

	private final JsonMapper json = JsonMapper.shared();

	Sessions(JdbcClient jdbc, SessionLimits limits, Clock clock) {
		this.jdbc = jdbc;
		this.limits = limits;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public StoredSession createSession() {
		MapSession content = new MapSession(Secret.base62(ID_LENGTH));
		content.setSessionIdGenerator(() -> Secret.base62(ID_LENGTH));
		content.setCreationTime(this.clock.instant());
		content.setMaxInactiveInterval(this.limits.idle());
		return new StoredSession(content, null, null);
	}

	@Override
	public void save(StoredSession session) {
		Instant now = this.clock.instant();
		String person = session.getAttribute(StoredSession.PERSON);
		if (person == null || !session.hasToBeWritten(now, RARELY)) {
			return;
		}
		String storedId = session.storedId();
		if (storedId == null) {
			insert(session, UUID.fromString(person), now);
		}
		else {
			update(session, storedId, now);
		}
		session.written(now);
	}

	private void insert(StoredSession session, UUID person, Instant now) {
		this.jdbc.sql("""
				insert into session (id_hash, handle, person_id, created_at, seen_at, device, address, attributes)
				values (?, gen_random_uuid(), ?, ?, ?, ?, ?, ?::jsonb)
				""")
			.params(Secret.sha256(session.getId()), person, time(now), time(now), text(session, StoredSession.DEVICE),
					text(session, StoredSession.ADDRESS), json(session))
			.update();
	}

	private void update(StoredSession session, String storedId, Instant now) {
		this.jdbc
			.sql("update session set id_hash = ?, seen_at = greatest(seen_at, ?), attributes = ?::jsonb "
					+ "where id_hash = ?")
			.params(Secret.sha256(session.getId()), time(now), json(session), Secret.sha256(storedId))
			.update();
	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public @Nullable StoredSession findById(String id) {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("select created_at, seen_at, attributes from session "
					+ "where id_hash = ? and seen_at > ? and created_at > ?")
			.params(Secret.sha256(id), time(now.minus(this.limits.idle())), time(now.minus(this.limits.absolute())))
			.query((row, index) -> session(id, row))
			.optional()
			.orElse(null);
	}

	@Override
	public void deleteById(String id) {
		this.jdbc.sql("delete from session where id_hash = ?").param(Secret.sha256(id)).update();
	}

	private StoredSession session(String id, ResultSet row) throws SQLException {
		MapSession content = new MapSession(id);
		content.setSessionIdGenerator(() -> Secret.base62(ID_LENGTH));
		Instant seen = row.getObject("seen_at", OffsetDateTime.class).toInstant();
		content.setCreationTime(row.getObject("created_at", OffsetDateTime.class).toInstant());
		content.setLastAccessedTime(seen);
		content.setMaxInactiveInterval(this.limits.idle());
		this.json.readValue(row.getString("attributes"), TEXTS).forEach(content::setAttribute);
		return new StoredSession(content, id, seen);
	}

	private String json(StoredSession session) {
		return this.json.writeValueAsString(session.texts());
	}

	private static String text(StoredSession session, String name) {
		String value = session.getAttribute(name);
		return (value != null) ? value : "";
	}

	private static OffsetDateTime time(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
