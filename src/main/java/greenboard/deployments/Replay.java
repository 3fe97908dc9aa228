package greenboard.deployments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
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
import greenboard.evidence.EvidenceFiles;
import greenboard.readiness.Status;
import greenboard.verdict.Figures;
import greenboard.verdict.Tallies;

/**
 * Holds the items that are stored, and their files, against what the trail says of them,
 * and what is stored of an open deployment's score against its items.
 */
@Component
public class Replay implements Projection {

	private static final int PAGE = 1000;

	private final AuditTrail trail;

	private final Deployments deployments;

	private final Items items;

	private final EvidenceFiles files;

	Replay(AuditTrail trail, Deployments deployments, Items items, EvidenceFiles files) {
		this.trail = trail;
		this.deployments = deployments;
		this.items = items;
		this.files = files;
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
		DeploymentId id = new DeploymentId(chain);
		Replayed replayed = replayed(chain);
		List<String> differences = new ArrayList<>();
		strays(id, replayed).forEach((stray) -> differences
			.add("%s is stored as %s, and its trail leads to %s".formatted(stray.key(), stray.stored(), stray.told())));
		strayFiles(id, replayed)
			.forEach((key) -> differences.add("The files of %s are not those that its trail tells of".formatted(key)));
		this.deployments.findById(chain)
			.ifPresentOrElse((deployment) -> differences.addAll(score(deployment)),
					() -> differences.add("The deployment is not there"));
		return differences;
	}

	/**
	 * By the places that entries are found at, which always grow, whatever the entries
	 * say.
	 */
	private Replayed replayed(UUID chain) {
		Replayed replayed = new Replayed();
		List<KeptEntry> page = this.trail.kept(chain, 0, PAGE);
		while (!page.isEmpty()) {
			page.forEach((entry) -> replayed.follow(entry.entry()));
			page = this.trail.kept(chain, page.get(page.size() - 1).seq(), PAGE);
		}
		return replayed;
	}

	/**
	 * The items that are not where following the trail comes out.
	 * @param id the deployment
	 * @param replayed the trail, followed to its end
	 * @return the items by their keys; none when all of them agree
	 */
	@Transactional(readOnly = true)
	public List<Stray> strays(DeploymentId id, Replayed replayed) {
		Map<String, Status> told = replayed.settled();
		Map<String, Status> stored = items(id).stream()
			.filter((item) -> item.state() != Status.OPEN)
			.collect(Collectors.toMap(Item::key, Item::state, (one, other) -> one));
		return keys(told, stored).stream()
			.map((key) -> new Stray(key, stored.getOrDefault(key, Status.OPEN), told.getOrDefault(key, Status.OPEN)))
			.filter((stray) -> stray.stored() != stray.told())
			.toList();
	}

	/**
	 * The items whose files are not those that the trail tells of, or are no longer what
	 * they were.
	 * @param id the deployment
	 * @param replayed the trail, followed to its end
	 * @return their keys; none when all of them agree
	 */
	@Transactional(readOnly = true)
	public List<String> strayFiles(DeploymentId id, Replayed replayed) {
		Map<String, Set<String>> told = replayed.shown();
		Map<String, Set<String>> stored = shown(id);
		return keys(told, stored).stream()
			.filter((key) -> !told.getOrDefault(key, Set.of()).equals(stored.getOrDefault(key, Set.of())))
			.toList();
	}

	/** A file whose content was changed is none that the trail tells of. */
	private Map<String, Set<String>> shown(DeploymentId id) {
		Map<UUID, String> keys = items(id).stream().collect(Collectors.toMap(Item::getId, Item::key));
		return this.files.check(id)
			.stream()
			.collect(Collectors.groupingBy((kept) -> String.valueOf(keys.get(kept.file().item())),
					Collectors.mapping((kept) -> kept.intact() ? kept.file().label() : "", Collectors.toSet())));
	}

	private List<Item> items(DeploymentId id) {
		return this.items.findByDeploymentIdOrderByPlacePosition(id.value());
	}

	private static SortedSet<String> keys(Map<String, ?> told, Map<String, ?> stored) {
		SortedSet<String> keys = new TreeSet<>(told.keySet());
		keys.addAll(stored.keySet());
		return keys;
	}

	private List<String> score(Deployment deployment) {
		if (!deployment.open()) {
			return List.of();
		}
		Changes counted = new Changes();
		counted.countFromNothing();
		items(deployment.id())
			.forEach((item) -> counted.count(item, true, deployment.reckoning().scheme(), Tallies.EMPTY));
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
