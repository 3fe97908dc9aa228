package greenboard.runbook;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.board.Elapsed;
import greenboard.register.DeploymentHead;

/**
 * The last time that a rollback was rehearsed to its end.
 *
 * @param run the rehearsal, without its steps
 * @param own whether it was this deployment's; else another one's of the same project and
 * checklist
 * @param version the version that was to be deployed there
 * @param environment where to
 */
record Rehearsed(Run run, boolean own, String version, String environment) {

	/**
	 * How long it took.
	 * @return the time from its begin to its end
	 */
	public Elapsed took() {
		Run.Ending ending = this.run.ending();
		return new Elapsed(this.run.decided().at(), (ending != null) ? ending.moment().at() : this.run.decided().at(),
				this.run.decided().at());
	}

	/**
	 * Looks rehearsals up.
	 */
	@Component
	@Transactional(readOnly = true)
	static class Search {

		private static final String LAST = """
				select r.*, d.version, d.environment, d.id = :deployment as own
				from rollback_run r join deployment d on d.id = r.deployment_id
				where d.project_id = :project and d.template_key = :template and r.rehearsal and r.outcome = 'DONE'
				order by d.id = :deployment desc, r.ended_at desc limit 1
				""";

		private final JdbcClient jdbc;

		Search(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		/**
		 * The last rehearsal of a deployment, else of its project's others with the same
		 * checklist, in one statement.
		 * @param head the deployment
		 * @return the rehearsal, nothing when there was none
		 */
		Optional<Rehearsed> last(DeploymentHead head) {
			return this.jdbc.sql(LAST)
				.param("deployment", head.id().value())
				.param("project", head.project().id().value())
				.param("template", head.template().key())
				.query((row, index) -> new Rehearsed(Runs.run(row, List.of()), row.getBoolean("own"),
						row.getString("version"), row.getString("environment")))
				.optional();
		}

	}

}
