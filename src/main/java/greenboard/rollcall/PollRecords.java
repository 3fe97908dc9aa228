package greenboard.rollcall;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;

/**
 * Reads what was said in the roll calls that ended with a decision.
 */
@Component
@Transactional(readOnly = true)
public class PollRecords {

	private final Polls polls;

	PollRecords(Polls polls) {
		this.polls = polls;
	}

	/**
	 * The roll calls of a deployment's decisions, in one statement.
	 * @param deployment the deployment
	 * @return each by the id of the decision that it ended with
	 */
	public Map<UUID, PollRecord> of(DeploymentId deployment) {
		Map<UUID, PollRecord> records = new HashMap<>();
		this.polls.decided(deployment).forEach((decision, poll) -> records.put(decision, PollRecord.of(poll)));
		return records;
	}

}
