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

import greenboard.acts.DeploymentId;
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
public class Replay implements Projection {

	private static final int PAGE = 1000;

	private final AuditTrail trail;

	private final Deployments deployments;

	private final Items items;

	Replay(AuditTrail trail, Deployments deployments, Items items) {
		this.trail = trail;
		this.deployments = deployments;
		this.items = items;
	}

	/**
	 * An item that is not in the state that the trail leaves it in.
	 *
	 * @param key the item's key
	 * @param stored the state that it is in; open where there is no such item
	 * @param told the state that the trail leaves it in
	 */
	public record Stray(String key, Status stored, Status told) {
	}

	@Override
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences(UUID chain) {
		if (chain.equals(AuditTrail.SYSTEM)) {
			return List.of();
		}
		List<Item> stored = this.items.findByDeploymentIdOrderByPlacePosition(chain);
		List<String> differences = strays(stored, replayed(chain).settled()).stream()
			.map((stray) -> "%s is stored as %s, and its trail leads to %s".formatted(stray.key(), stray.stored(),
					stray.told()))
			.collect(Collectors.toCollection(ArrayList::new));
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

	private static List<Stray> strays(List<Item> items, Map<String, Status> replayed) {
		Map<String, Status> stored = items.stream()
			.filter((item) -> item.state() != Status.OPEN)
			.collect(Collectors.toMap(Item::key, Item::state, (one, other) -> one, TreeMap::new));
		TreeSet<String> keys = new TreeSet<>(stored.keySet());
		keys.addAll(replayed.keySet());
		return keys.stream()
			.filter((key) -> stored.get(key) != replayed.get(key))
			.map((key) -> new Stray(key, stored.getOrDefault(key, Status.OPEN),
					replayed.getOrDefault(key, Status.OPEN)))
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

	/**
	 * The items that are not where following the trail comes out.
	 * @param id the deployment
	 * @param replayed the trail, followed to its end
	 * @return the items by their keys; none when all of them agree
	 */
	@Transactional(readOnly = true)
	public List<Stray> strays(DeploymentId id, ReplayedStates replayed) {
		return strays(this.items.findByDeploymentIdOrderByPlacePosition(id.value()), replayed.settled());
	}

	/**
	 * Whether the score that is stored is the one that the items give.
	 * @param id the deployment
	 * @return true where it is, and where the deployment has ended
	 */
	@Transactional(readOnly = true)
	public boolean scores(DeploymentId id) {
		List<Item> stored = this.items.findByDeploymentIdOrderByPlacePosition(id.value());
		return this.deployments.findById(id.value())
			.map((deployment) -> score(deployment, stored).isEmpty())
			.orElse(false);
	}

	/**
	 * How many entries a deployment's trail should have.
	 * @param id the deployment
	 * @return what the deployment itself counts, 0 where there is none
	 */
	@Transactional(readOnly = true)
	public long counted(DeploymentId id) {
		return this.deployments.findSequence(id.value()).orElse(0L);
	}

}
