package greenboard.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;

/**
 * What went wrong in each deployment, read from where it was written down. A trigger that
 * fired more than once is told once, as it fired last.
 */
@Component
class Troubles {

	private static final String ALL = """
			select 'note-' || number as key, 'NOTE' as kind, text, severity, resolution as said, written_by as by,
				written_at as at
			from follow_up_note where deployment_id = :deployment
			union all
			select * from (
				select distinct on (t.id) 'trigger-' || t.key, 'TRIGGER', t.text, null, f.reason, f.fired_by_name, f.fired_at
				from trigger_firing f join rollback_trigger t on t.id = f.trigger_id
				where f.deployment_id = :deployment
				order by t.id, f.fired_at desc) fired
			union all
			select 'step-' || r.number || '-' || s.number, 'STEP', s.title, null, s.note, s.ended_by, s.ended_at
			from rollback_step s join rollback_run r on r.id = s.run_id
			where r.deployment_id = :deployment and not r.rehearsal and s.state = 'FAILED'
			order by at, key
			""";

	private final JdbcClient jdbc;

	Troubles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All of a deployment, in one statement.
	 * @param deployment the deployment
	 * @return what went wrong, oldest first
	 */
	@Transactional(readOnly = true)
	List<Trouble> of(DeploymentId deployment) {
		return this.jdbc.sql(ALL).param("deployment", deployment.value()).query(Troubles::trouble).list();
	}

	private static Trouble trouble(ResultSet row, int index) throws SQLException {
		return new Trouble(row.getString("key"), Trouble.Kind.valueOf(row.getString("kind")), row.getString("text"),
				row.getString("severity"), row.getString("said"), row.getString("by"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
