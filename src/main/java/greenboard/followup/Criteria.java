package greenboard.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.events.ChecklistTaken;
import greenboard.followup.SuccessCriterion.Measurement;

/**
 * The success criteria of each deployment, copied from its checklist. A move to another
 * version keeps what was found for those that are still there.
 */
@Component
class Criteria {

	private final JdbcClient jdbc;

	Criteria(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A deployment's criteria, in one statement.
	 * @param deployment the deployment
	 * @return the criteria in the order of the checklist
	 */
	@Transactional(readOnly = true)
	List<SuccessCriterion> of(DeploymentId deployment) {
		return this.jdbc.sql("select * from success_criterion where deployment_id = ? order by position")
			.param(deployment.value())
			.query(Criteria::criterion)
			.list();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void copy(ChecklistTaken taken) {
		List<SuccessCriterion> before = of(taken.deployment());
		this.jdbc.sql("delete from success_criterion where deployment_id = ?")
			.param(taken.deployment().value())
			.update();
		int next = before.stream().mapToInt(SuccessCriterion::number).max().orElse(0) + 1;
		int position = 0;
		for (Bullet bullet : Bullet.of(taken.outline())) {
			Optional<SuccessCriterion> kept = before.stream().filter((one) -> one.sameAs(bullet)).findFirst();
			insert(taken.deployment(), ++position,
					kept.orElse(new SuccessCriterion(next, bullet.section(), bullet.text(), null)));
			next += kept.isEmpty() ? 1 : 0;
		}
	}

	private void insert(DeploymentId deployment, int position, SuccessCriterion criterion) {
		this.jdbc.sql(
				"insert into success_criterion (deployment_id, number, position, section, text) values (?, ?, ?, ?, ?)")
			.params(deployment.value(), criterion.number(), position, criterion.section(), criterion.text())
			.update();
		Measurement found = criterion.measurement();
		if (found != null) {
			keep(deployment, criterion.number(), found);
		}
	}

	/**
	 * Keeps what was found.
	 * @param deployment the deployment
	 * @param number the criterion's number
	 * @param found what was found
	 */
	void keep(DeploymentId deployment, int number, Measurement found) {
		this.jdbc.sql("""
				update success_criterion set measured = :value, met = :met, measured_by = :by, measured_at = :at
				where deployment_id = :deployment and number = :number
				""")
			.param("value", found.value(), Types.VARCHAR)
			.param("met", found.met())
			.param("by", found.by())
			.param("at", found.at().atOffset(ZoneOffset.UTC))
			.param("deployment", deployment.value())
			.param("number", number)
			.update();
	}

	private static SuccessCriterion criterion(ResultSet row, int index) throws SQLException {
		return new SuccessCriterion(row.getInt("number"), row.getString("section"), row.getString("text"),
				measurement(row));
	}

	private static @Nullable Measurement measurement(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("measured_at", OffsetDateTime.class);
		return (at != null) ? new Measurement(row.getString("measured"), row.getBoolean("met"),
				row.getString("measured_by"), at.toInstant()) : null;
	}

}
