package greenboard.deployments;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.readiness.Status;

/**
 * Holds the items that are stored against what the trail says of them.
 */
@Component
class Replay {

	private static final int PAGE = 1000;

	private final AuditTrail trail;

	private final Items items;

	Replay(AuditTrail trail, Items items) {
		this.trail = trail;
		this.items = items;
	}

	/**
	 * Whether following a deployment's trail comes out where its items are.
	 * @param id the deployment
	 * @return true when each item has the state that the trail gave it last
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public boolean agrees(DeploymentId id) {
		Map<String, Status> stored = this.items.findByDeploymentIdOrderByPlacePosition(id.value())
			.stream()
			.filter((item) -> item.state() != Status.OPEN)
			.collect(Collectors.toMap(Item::key, Item::state));
		return stored.equals(replayed(id).settled());
	}

	private ReplayedStates replayed(DeploymentId id) {
		ReplayedStates states = new ReplayedStates();
		List<AuditEntry> page = this.trail.of(id.value(), 0, PAGE);
		while (!page.isEmpty()) {
			page.forEach(states::follow);
			page = this.trail.of(id.value(), page.get(page.size() - 1).sequence(), PAGE);
		}
		return states;
	}

}
