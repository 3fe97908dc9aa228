package greenboard.deployments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.evidence.EvidenceFiles;
import greenboard.readiness.Status;

/**
 * Holds the items that are stored against what the trail says of them.
 */
@Component
class Replay {

	private static final int PAGE = 1000;

	private final AuditTrail trail;

	private final Items items;

	private final EvidenceFiles files;

	Replay(AuditTrail trail, Items items, EvidenceFiles files) {
		this.trail = trail;
		this.items = items;
		this.files = files;
	}

	/**
	 * Whether following a deployment's trail comes out where its items are.
	 * @param id the deployment
	 * @return true when each item has the state that the trail gave it last, and the
	 * files that the trail tells of, with the content that they had
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public boolean agrees(DeploymentId id) {
		List<Item> items = this.items.findByDeploymentIdOrderByPlacePosition(id.value());
		ReplayedStates states = new ReplayedStates();
		ReplayedFiles files = new ReplayedFiles();
		follow(id, (entry) -> {
			states.follow(entry);
			files.follow(entry);
		});
		return settled(items).equals(states.settled()) && shown(id, items).equals(files.shown());
	}

	private void follow(DeploymentId id, Consumer<AuditEntry> follower) {
		List<AuditEntry> page = this.trail.of(id.value(), 0, PAGE);
		while (!page.isEmpty()) {
			page.forEach(follower);
			page = this.trail.of(id.value(), page.get(page.size() - 1).sequence(), PAGE);
		}
	}

	private static Map<String, Status> settled(List<Item> items) {
		return items.stream()
			.filter((item) -> item.state() != Status.OPEN)
			.collect(Collectors.toMap(Item::key, Item::state));
	}

	/** A file whose content was changed is none that the trail tells of. */
	private Map<String, Set<String>> shown(DeploymentId id, List<Item> items) {
		Map<UUID, String> keys = items.stream().collect(Collectors.toMap(Item::getId, Item::key));
		return this.files.check(id)
			.stream()
			.collect(Collectors.groupingBy((kept) -> String.valueOf(keys.get(kept.file().item())),
					Collectors.mapping((kept) -> kept.intact() ? kept.file().label() : "", Collectors.toSet())));
	}

}
