package greenboard.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail. Appends what {@link Auditable} events say in the transaction that
 * published them, so that there is no effect without its entry, and reads it back in
 * order. Nothing changes or removes an entry; the database refuses it too.
 */
@Component
public class AuditTrail {

	private static final String SELECT = """
			select deployment_id, sequence, at, actor_id, actor_name, action, subject, subject_key, before, after, reason
			from audit_event
			""";

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void append(Auditable event) {
		AuditEntry entry = event.toAuditEntry();
		this.jdbc
			.sql("""
						insert into audit_event
							(deployment_id, sequence, at, actor_id, actor_name, action, subject, subject_key, before, after, reason)
						values (:deployment, :sequence, :at, :actorId, :actorName, :action, :subject, :subjectKey, :before, :after,
						:reason)
					""")
			.param("deployment", entry.deployment(), Types.OTHER)
			.param("sequence", entry.sequence())
			.param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
			.param("actorId", entry.actorId(), Types.OTHER)
			.param("actorName", entry.actorName())
			.param("action", entry.action())
			.param("subject", entry.subject())
			.param("subjectKey", entry.subjectKey(), Types.VARCHAR)
			.param("before", entry.before(), Types.VARCHAR)
			.param("after", entry.after(), Types.VARCHAR)
			.param("reason", entry.reason(), Types.VARCHAR)
			.update();
	}

	/**
	 * A deployment's trail, oldest first.
	 * @param deployment the deployment
	 * @param after the sequence to begin behind, 0 for the beginning
	 * @param limit how many at the most
	 * @return the entries in order
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> of(UUID deployment, long after, int limit) {
		return this.jdbc.sql(SELECT + "where deployment_id = ? and sequence > ? order by sequence limit ?")
			.params(deployment, after, limit)
			.query((row, index) -> entry(row))
			.list();
	}

	/**
	 * A deployment's trail, newest first.
	 * @param deployment the deployment
	 * @param before the sequence to begin before, {@link Long#MAX_VALUE} for the end
	 * @param limit how many at the most
	 * @return the entries, newest first
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> newest(UUID deployment, long before, int limit) {
		return this.jdbc.sql(SELECT + "where deployment_id = ? and sequence < ? order by sequence desc limit ?")
			.params(deployment, before, limit)
			.query((row, index) -> entry(row))
			.list();
	}

	/**
	 * What happened to one thing of a deployment, newest first.
	 * @param deployment the deployment
	 * @param subjectKey the thing's key, an item's for example
	 * @param limit how many at the most
	 * @return the entries, newest first
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> ofSubject(UUID deployment, String subjectKey, int limit) {
		return this.jdbc.sql(SELECT + "where deployment_id = ? and subject_key = ? order by sequence desc limit ?")
			.params(deployment, subjectKey, limit)
			.query((row, index) -> entry(row))
			.list();
	}

	private static AuditEntry entry(ResultSet row) throws SQLException {
		return new AuditEntry(row.getObject("deployment_id", UUID.class), row.getLong("sequence"),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("actor_id", UUID.class),
				row.getString("actor_name"), row.getString("action"), row.getString("subject"),
				row.getString("subject_key"), row.getString("before"), row.getString("after"), row.getString("reason"));
	}

}
