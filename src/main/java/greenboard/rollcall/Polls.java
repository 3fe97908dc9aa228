package greenboard.rollcall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.signoffs.RoleRecords;

/**
 * Reads the roll calls of deployments with one statement, and what the roles answer for
 * with four more, however many roles and roll calls there are.
 */
@Component
@Transactional(readOnly = true)
class Polls {

	private static final String POLLS = """
			select c.*, s.role_key, s.title, s.digest, s.revision, s.answer, s.said, s.person_name, s.answered_at, s.again,
				s.condition_key, s.condition_due, %s,
				d.standings #> array['bySource', 'roll-call', 'kept', 'running'] as running
			from roll_call c
				join deployment d on d.id = c.deployment_id
				join roll_call_station s on s.roll_call_id = c.id
			where %s
			order by c.number desc, s.position
			""";

	private static final String WITH_RECORDS = "s.record, s.shown";

	private static final String WITHOUT_RECORDS = "null::bytea as record, null::bytea as shown";

	private final JdbcClient jdbc;

	private final RoleRecords records;

	Polls(JdbcClient jdbc, RoleRecords records) {
		this.jdbc = jdbc;
		this.records = records;
	}

	/** The one that runs, as it is stored, with answers that may not count any more. */
	Optional<Poll> stored(DeploymentId deployment) {
		return polls(WITH_RECORDS, "c.deployment_id = ? and c.ended_at is null", deployment.value()).stream()
			.findFirst();
	}

	/** The one that runs, held against the present where that can matter. */
	Optional<Poll> running(DeploymentId deployment) {
		return stored(deployment).map((poll) -> poll.anyAnswer() ? poll.against(roles(deployment).records()) : poll);
	}

	/**
	 * One roll call as it is stored.
	 * @throws PollNotFound when there is none of that number
	 */
	Poll one(DeploymentId deployment, int number) {
		return polls(WITH_RECORDS, "c.deployment_id = ? and c.number = ?", deployment.value(), number).stream()
			.findFirst()
			.orElseThrow(PollNotFound::new);
	}

	/** All of a deployment, newest first, without what was answered for. */
	List<Poll> of(DeploymentId deployment) {
		return polls(WITHOUT_RECORDS, "c.deployment_id = ?", deployment.value());
	}

	/**
	 * Those that ended with a decision, by the decision, without what was answered for.
	 */
	Map<UUID, Poll> decided(DeploymentId deployment) {
		Map<UUID, Poll> decided = new HashMap<>();
		for (Poll poll : of(deployment)) {
			if (poll.end() != null && poll.end().decision() != null) {
				decided.put(poll.end().decision(), poll);
			}
		}
		return decided;
	}

	/** The roles that can be asked, in the order of the checklist. */
	RolesNow roles(DeploymentId deployment) {
		return new RolesNow(this.records.before(deployment));
	}

	private List<Poll> polls(String records, String where, Object... values) {
		return this.jdbc.sql(POLLS.formatted(records, where)).params(values).query(new PollRows());
	}

}
