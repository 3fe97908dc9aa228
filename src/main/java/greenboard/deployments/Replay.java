package greenboard.deployments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.audit.AuditTrail;
import greenboard.audit.KeptEntry;
import greenboard.audit.Projection;
import greenboard.readiness.Status;
import greenboard.verdict.Figures;
import greenboard.verdict.Tallies;

/**
 * Holds the items that are stored against what the trail says of them, and what is stored
 * of an open deployment's score against its items.
 */
@Component
class Replay implements Projection {

	private static final int PAGE = 1000;

	private final AuditTrail trail;

	private final Deployments deployments;

	private final Items items;

	Replay(AuditTrail trail, Deployments deployments, Items items) {
		this.trail = trail;
		this.deployments = deployments;
		this.items = items;
	}

	@Override
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences(UUID chain) {
		if (chain.equals(AuditTrail.SYSTEM)) {
			return List.of();
		}
		List<Item> stored = this.items.findByDeploymentIdOrderByPlacePosition(chain);
		List<String> differences = new ArrayList<>(states(stored, replayed(chain).settled()));
		this.deployments.findById(chain)
			.ifPresentOrElse((deployment) -> differences.addAll(score(deployment, stored)),
					() -> differences.add("The deployment is not there"));
		return differences;
	}

	/**
	 * By the places that entries are found at, which always grow, whatever the entries
	 * say.
	 */
	private ReplayedStates replayed(UUID chain) {
		ReplayedStates states = new ReplayedStates();
		List<KeptEntry> page = this.trail.kept(chain, 0, PAGE);
		while (!page.isEmpty()) {
			page.forEach((entry) -> states.follow(entry.entry()));
			page = this.trail.kept(chain, page.get(page.size() - 1).seq(), PAGE);
		}
		return states;
	}

	private static List<String> states(List<Item> items, Map<String, Status> replayed) {
		Map<String, Status> stored = items.stream()
			.filter((item) -> item.state() != Status.OPEN)
			.collect(Collectors.toMap(Item::key, Item::state, (one, other) -> one, TreeMap::new));
		TreeSet<String> keys = new TreeSet<>(stored.keySet());
		keys.addAll(replayed.keySet());
		return keys.stream()
			.filter((key) -> stored.get(key) != replayed.get(key))
			.map((key) -> "%s is stored as %s, and its trail leads to %s".formatted(key,
					stored.getOrDefault(key, Status.OPEN), replayed.getOrDefault(key, Status.OPEN)))
			.toList();
	}

	private static List<String> score(Deployment deployment, List<Item> items) {
		if (!deployment.open()) {
			return List.of();
		}
		Changes counted = new Changes();
		counted.countFromNothing();
		items.forEach((item) -> counted.count(item, true, deployment.reckoning().scheme(), Tallies.EMPTY));
		List<String> differences = new ArrayList<>();
		if (!counted.tallies(Tallies.EMPTY).equals(deployment.tallies())) {
			differences.add("The stored tallies are not those of the items");
		}
		if (!Figures.of(deployment.assessment()).equals(deployment.figures())) {
			differences.add("The stored score and verdict are not those of the tallies");
		}
		return differences;
	}

}
