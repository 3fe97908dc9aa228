package greenboard.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.decisions.RecordedDecision.Ended;
import greenboard.events.DecisionEnded;
import greenboard.events.DecisionTaken;
import greenboard.verdict.Decision;

/**
 * Every decision that was ever in force, kept when it is taken and when it ends.
 */
@Component
public class DecisionHistory {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	DecisionHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A deployment's decisions, in one statement.
	 * @param deployment the deployment
	 * @return the decisions, newest first
	 */
	@Transactional(readOnly = true)
	public List<RecordedDecision> of(DeploymentId deployment) {
		return this.jdbc.sql("select * from decision where deployment_id = ? order by position desc")
			.param(deployment.value())
			.query(DecisionHistory::recorded)
			.list();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(DecisionTaken taken) {
		Decision decision = taken.decision();
		Instant until = decision.validUntil();
		this.jdbc.sql("""
				insert into decision (id, deployment_id, position, kind, decided_at, valid_until, content)
				select :id, :deployment, coalesce(max(position), 0) + 1, :kind, :at, :until, :content::jsonb
				from decision where deployment_id = :deployment
				""")
			.param("id", decision.id())
			.param("deployment", taken.deployment().value())
			.param("kind", decision.kind().name())
			.param("at", decision.at().atOffset(ZoneOffset.UTC))
			.param("until", (until != null) ? until.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("content", JSON.writeValueAsString(decision))
			.update();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(DecisionEnded ended) {
		this.jdbc.sql("update decision set ended_at = ?, ended_by = ?, ended_why = ? where id = ?")
			.params(ended.act().at().atOffset(ZoneOffset.UTC), ended.act().actor().name(), ended.why(),
					ended.decision().id())
			.update();
	}

	private static RecordedDecision recorded(ResultSet row, int index) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new RecordedDecision(JSON.readValue(row.getString("content"), Decision.class), (ended != null)
				? new Ended(ended.toInstant(), row.getString("ended_by"), row.getString("ended_why")) : null);
	}

}
