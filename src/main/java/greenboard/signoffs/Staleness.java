package greenboard.signoffs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.signed.Difference;
import greenboard.signed.Differences;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedItem;
import greenboard.signed.SignedRecord;
import greenboard.signoffs.Roll.Asked;
import greenboard.signoffs.Roll.Held;

/**
 * Knows which approvals are stale, and because of what: for each approval in force the
 * keys of the items that are worse than they were signed, and {@link #ELSE} when anything
 * else is.
 */
@Component
class Staleness {

	/** Something is worse that is no item; no item has this key. */
	static final String ELSE = "*";

	private final SignOffs signOffs;

	private final Presents presents;

	Staleness(SignOffs signOffs, Presents presents) {
		this.signOffs = signOffs;
		this.presents = presents;
	}

	/** Compares whole records. */
	Map<String, List<String>> of(DeploymentId id, List<Asked> roll) {
		Map<String, List<String>> worse = new TreeMap<>();
		boolean approved = roll.stream().flatMap((asked) -> asked.votes().stream()).anyMatch(Staleness::approves);
		if (approved) {
			Present present = this.presents.of(id);
			Map<UUID, RecordBytes> records = this.signOffs.approved(id);
			for (Asked asked : roll) {
				for (SignOff vote : asked.votes().stream().filter(Staleness::approves).toList()) {
					RecordBytes bytes = Objects.requireNonNull(records.get(vote.id()));
					worse.put(vote.id().toString(), worse(bytes.record(), present.record(asked.role())));
				}
			}
		}
		return worse;
	}

	private static boolean approves(SignOff signOff) {
		return signOff.meaning().approves();
	}

	private static List<String> worse(SignedRecord signed, SignedRecord present) {
		List<Difference> items = Differences.ofItems(signed.items(), present.items()).worse();
		Set<String> worse = items.stream().map(Difference::subject).collect(Collectors.toCollection(TreeSet::new));
		if (signed.differencesTo(present).worse().size() > items.size()) {
			worse.add(ELSE);
		}
		return List.copyOf(worse);
	}

	/** Compares a few items again. */
	static Map<String, List<String>> again(Map<String, List<String>> before, List<Held> held) {
		Map<String, Set<String>> after = new TreeMap<>();
		before.forEach((signOff, worse) -> after.put(signOff, new TreeSet<>(worse)));
		for (Held one : held) {
			Set<String> worse = after.computeIfAbsent(one.signOff().toString(), (signOff) -> new TreeSet<>());
			worse.remove(one.signed().key());
			if (Differences.ofItems(List.of(one.signed()), List.of(one.present())).stale()) {
				worse.add(one.signed().key());
			}
		}
		return after.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.copyOf(entry.getValue())));
	}

}
