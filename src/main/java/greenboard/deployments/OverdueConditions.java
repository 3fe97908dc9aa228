package greenboard.deployments;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.events.BlockerSource;
import greenboard.events.Touched;
import greenboard.prose.Prose;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * Holds a deployment while a condition of a sign-off is overdue.
 */
@Component
class OverdueConditions implements BlockerSource {

	private static final String UNSETTLED = """
			select key, text, condition_due from item
			where deployment_id = ? and condition_due is not null and state in ('OPEN', 'FAILED')
			order by condition_due, position
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	OverdueConditions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "conditions";
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		Instant now = this.clock.instant();
		List<Unsettled> all = this.jdbc.sql(UNSETTLED)
			.param(deployment.value())
			.query((row, index) -> new Unsettled(row.getString("key"), row.getString("text"),
					row.getObject("condition_due", OffsetDateTime.class).toInstant()))
			.list();
		List<Blocker> overdue = all.stream()
			.filter((condition) -> !condition.due().isAfter(now))
			.map((condition) -> condition.blocker(deployment))
			.toList();
		Instant next = all.stream().map(Unsettled::due).filter((due) -> due.isAfter(now)).findFirst().orElse(null);
		return new Standing(overdue, Map.of(), List.of(), next);
	}

	@Override
	public boolean minds(DeploymentId deployment, Standing stored, Touched touched) {
		return touched.checklist() || touched.items().stream().anyMatch((key) -> key.startsWith(Conditions.KEY));
	}

	private record Unsettled(String key, String text, Instant due) {

		Blocker blocker(DeploymentId deployment) {
			return new Blocker(Blocker.CONDITION_OVERDUE, Severity.HOLD, List.of(this.key, Prose.plain(this.text)),
					deployment.place() + "/items/" + this.key);
		}

	}

}
