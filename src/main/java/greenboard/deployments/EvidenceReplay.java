package greenboard.deployments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.audit.KeptEntry;
import greenboard.audit.Projection;
import greenboard.evidence.EvidenceFiles;

/**
 * Holds the files that are stored as evidence against what the trail says of them, and
 * their content against their digest.
 */
@Component
public class EvidenceReplay implements Projection {

	private static final int PAGE = 1000;

	private final AuditTrail trail;

	private final Items items;

	private final EvidenceFiles files;

	EvidenceReplay(AuditTrail trail, Items items, EvidenceFiles files) {
		this.trail = trail;
		this.items = items;
		this.files = files;
	}

	@Override
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences(UUID chain) {
		if (chain.equals(AuditTrail.SYSTEM)) {
			return List.of();
		}
		return differences(new DeploymentId(chain), replayed(chain));
	}

	/**
	 * Compares the files that are stored with where following the trail comes out.
	 * @param id the deployment
	 * @param replayed the trail, followed to its end
	 * @return what differs, one sentence each without a full stop
	 */
	@Transactional(readOnly = true)
	public List<String> differences(DeploymentId id, ReplayedFiles replayed) {
		List<EvidenceFiles.Kept> stored = this.files.check(id);
		Map<UUID, String> keys = this.items.findByDeploymentIdOrderByPlacePosition(id.value())
			.stream()
			.collect(Collectors.toMap(Item::getId, Item::key));
		List<String> differences = new ArrayList<>();
		Map<String, Set<String>> present = new TreeMap<>();
		for (EvidenceFiles.Kept kept : stored) {
			String key = keys.getOrDefault(kept.file().item(), "no item");
			present.computeIfAbsent(key, (item) -> new TreeSet<>()).add(kept.file().label());
			if (!kept.intact()) {
				differences
					.add("The content of %s of %s is not the one of its digest".formatted(kept.file().name(), key));
			}
		}
		Map<String, Set<String>> told = replayed.shown();
		present.forEach((key, files) -> without(files, told.get(key)).forEach(
				(file) -> differences.add("%s has a file that its trail does not tell of: %s".formatted(key, file))));
		told.forEach((key, files) -> without(files, present.get(key))
			.forEach((file) -> differences.add("%s lacks a file that its trail tells of: %s".formatted(key, file))));
		return differences;
	}

	private static Set<String> without(Set<String> files, @Nullable Set<String> others) {
		Set<String> left = new TreeSet<>(files);
		left.removeAll((others != null) ? others : Set.of());
		return left;
	}

	private ReplayedFiles replayed(UUID chain) {
		ReplayedFiles files = new ReplayedFiles();
		List<KeptEntry> page = this.trail.kept(chain, 0, PAGE);
		while (!page.isEmpty()) {
			page.forEach((entry) -> files.follow(entry.entry()));
			page = this.trail.kept(chain, page.get(page.size() - 1).seq(), PAGE);
		}
		return files;
	}

}
