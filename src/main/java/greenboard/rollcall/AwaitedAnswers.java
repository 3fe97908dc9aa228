package greenboard.rollcall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;

/**
 * The roll calls under way in which it is somebody's turn, through all deployments, each
 * question with one statement.
 */
@Component
@Transactional(readOnly = true)
public class AwaitedAnswers {

	private static final String RUNNING = "d.standings #> array['bySource', 'roll-call', 'kept', 'running']";

	private static final String AWAITED = """
			from roll_call c
				join deployment d on d.id = c.deployment_id and d.ended_at is null
				join project p on p.id = d.project_id
				join member m on m.project_id = p.id and 'APPROVER' = any(m.roles)
				join sign_off_role r on r.deployment_id = d.id and r.key = %s ->> 2 and (m.person_id = any(r.people)
					or (r.people = '{}' and r.title_key = any(m.title_keys)))
			where c.ended_at is null and m.person_id = ?
			""".formatted(RUNNING);

	private final JdbcClient jdbc;

	AwaitedAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many answers are asked of somebody.
	 * @param person who
	 * @return how many
	 */
	public int count(PersonId person) {
		return this.jdbc.sql("select count(*) " + AWAITED).param(person.value()).query(Integer.class).single();
	}

	/**
	 * What is asked of somebody.
	 * @param person who
	 * @return who was called first, first
	 */
	public List<AwaitedAnswer> of(PersonId person) {
		return this.jdbc
			.sql("select d.id, p.name as project, d.version, d.environment, " + RUNNING + " as running " + AWAITED
					+ "order by c.called_at, d.id")
			.param(person.value())
			.query(AwaitedAnswers::awaited)
			.list();
	}

	private static AwaitedAnswer awaited(ResultSet row, int index) throws SQLException {
		Running running = Running.of(row.getString("running"));
		return new AwaitedAnswer(new DeploymentId(row.getObject("id", UUID.class)), running.number(),
				row.getString("project"), row.getString("version"), row.getString("environment"), running.title(),
				running.since());
	}

}
