package greenboard.runbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.acts.DeploymentId;
import greenboard.runbook.Run.Ending;
import greenboard.runbook.Run.Fired;
import greenboard.runbook.RunStep.Moment;

/**
 * Reads rollbacks and their rehearsals.
 */
@Component
@Transactional(readOnly = true)
class Runs {

	private static final String STEPS = """
			select s.*, o.name as owner_name, o.email as owner_email
			from rollback_step s left join person o on o.id = s.owner_id
			where s.run_id = ? order by s.number
			""";

	private final JdbcClient jdbc;

	Runs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All of a deployment's rollbacks and rehearsals, without their steps.
	 * @param deployment the deployment
	 * @return newest first
	 */
	List<Run> of(DeploymentId deployment) {
		return this.jdbc.sql("select * from rollback_run where deployment_id = ? order by decided_at desc, number desc")
			.param(deployment.value())
			.query((row, index) -> run(row, List.of()))
			.list();
	}

	/**
	 * The rollback in progress.
	 * @param deployment the deployment
	 * @return the rollback with its steps, nothing while there is none
	 */
	Optional<Run> current(DeploymentId deployment) {
		return whole("deployment_id = ? and not rehearsal and ended_at is null", deployment.value());
	}

	/**
	 * The last rollback.
	 * @param deployment the deployment
	 * @return the rollback with its steps, in progress or not
	 */
	Optional<Run> last(DeploymentId deployment) {
		return whole("deployment_id = ? and not rehearsal order by number desc limit 1", deployment.value());
	}

	/**
	 * A rehearsal.
	 * @param deployment the deployment
	 * @param number its number
	 * @return the rehearsal with its steps
	 * @throws RunNotFound when there is none
	 */
	Run rehearsal(DeploymentId deployment, int number) {
		return whole("deployment_id = ? and rehearsal and number = ?", deployment.value(), number)
			.orElseThrow(() -> new RunNotFound("rehearsal " + number));
	}

	/**
	 * A rollback or a rehearsal.
	 * @param deployment the deployment
	 * @param id its id
	 * @return it with its steps
	 * @throws RunNotFound when the deployment has none of that id
	 */
	Run one(DeploymentId deployment, UUID id) {
		return whole("deployment_id = ? and id = ?", deployment.value(), id).orElseThrow(() -> new RunNotFound(id));
	}

	/**
	 * The triggers of a deployment that have fired and stand.
	 * @param deployment the deployment
	 * @return the firings, oldest first
	 */
	List<Fired> fired(DeploymentId deployment) {
		return this.jdbc.sql("""
				select f.id, t.text, f.fired_at from trigger_firing f join rollback_trigger t on t.id = f.trigger_id
				where f.deployment_id = ? and f.stood_down_at is null order by f.fired_at, f.id
				""")
			.param(deployment.value())
			.query((row, index) -> new Fired(row.getObject("id", UUID.class), row.getString("text"),
					time(row, "fired_at")))
			.list();
	}

	private Optional<Run> whole(String which, Object... params) {
		return this.jdbc.sql("select * from rollback_run where " + which)
			.params(params)
			.query((row, index) -> run(row, List.of()))
			.optional()
			.map(this::withSteps);
	}

	private Run withSteps(Run run) {
		List<RunStep> steps = this.jdbc.sql(STEPS).param(run.id()).query(Runs::step).list();
		return new Run(run.id(), run.deployment(), run.rehearsal(), run.number(), run.fired(), run.reason(),
				run.decided(), run.ending(), steps);
	}

	static Run run(ResultSet row, List<RunStep> steps) throws SQLException {
		UUID firing = row.getObject("firing_id", UUID.class);
		return new Run(row.getObject("id", UUID.class), new DeploymentId(row.getObject("deployment_id", UUID.class)),
				row.getBoolean("rehearsal"), row.getInt("number"),
				(firing != null) ? new Fired(firing, row.getString("trigger_text"), time(row, "fired_at")) : null,
				row.getString("reason"), new Moment(time(row, "decided_at"), row.getString("decided_by")), ending(row),
				steps);
	}

	private static @Nullable Ending ending(ResultSet row) throws SQLException {
		Moment ended = moment(row, "ended");
		return (ended != null) ? new Ending("DONE".equals(row.getString("outcome")), ended,
				row.getString("ended_reason"), row.getString("shown")) : null;
	}

	private static RunStep step(ResultSet row, int index) throws SQLException {
		return new RunStep(row.getInt("number"), row.getString("plan"), row.getString("plan_title"),
				row.getBoolean("verification"), row.getString("item_key"), row.getString("title"),
				row.getString("details"), List.of((String[]) row.getArray("commands").getArray()), owner(row),
				StepState.valueOf(row.getString("state")), moment(row, "started"), moment(row, "ended"),
				row.getString("note"), row.getInt("version"));
	}

	private static @Nullable PersonSummary owner(ResultSet row) throws SQLException {
		UUID owner = row.getObject("owner_id", UUID.class);
		return (owner != null)
				? new PersonSummary(new PersonId(owner), row.getString("owner_name"), row.getString("owner_email"))
				: null;
	}

	private static @Nullable Moment moment(ResultSet row, String name) throws SQLException {
		return (row.getObject(name + "_at") != null) ? new Moment(time(row, name + "_at"), row.getString(name + "_by"))
				: null;
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
