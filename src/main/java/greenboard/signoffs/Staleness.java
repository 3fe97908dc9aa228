package greenboard.signoffs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
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
 * Knows which approvals are stale, and which rejections to think over, and because of
 * what: for each approval in force the keys of the items that are worse than they were
 * signed, for each rejection of those that are other, and {@link #ELSE} when anything
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
		boolean judged = roll.stream().flatMap((asked) -> asked.votes().stream()).anyMatch(Staleness::judges);
		if (judged) {
			Present present = this.presents.of(id);
			Map<UUID, RecordBytes> records = this.signOffs.judged(id);
			for (Asked asked : roll) {
				for (SignOff vote : asked.votes().stream().filter(Staleness::judges).toList()) {
					RecordBytes bytes = Objects.requireNonNull(records.get(vote.id()));
					worse.put(vote.id().toString(), matters(vote, bytes.record(), present.record(asked.role())));
				}
			}
		}
		return worse;
	}

	private static boolean judges(SignOff signOff) {
		return signOff.meaning().judges();
	}

	private static List<String> matters(SignOff vote, SignedRecord signed, SignedRecord present) {
		List<Difference> items = matters(vote, Differences.ofItems(signed.items(), present.items()));
		Set<String> keys = items.stream().map(Difference::subject).collect(Collectors.toCollection(TreeSet::new));
		if (matters(vote, signed.differencesTo(present)).size() > items.size()) {
			keys.add(ELSE);
		}
		return List.copyOf(keys);
	}

	/** What was rejected may have been mended by anything that is other. */
	private static List<Difference> matters(SignOff vote, Differences differences) {
		return vote.meaning().approves() ? differences.worse() : differences.all();
	}

	/** Compares a few items again. */
	static Map<String, List<String>> again(Map<String, List<String>> before, Roll roll) {
		Map<UUID, SignOff> votes = roll.asked()
			.stream()
			.flatMap((asked) -> asked.votes().stream())
			.collect(Collectors.toMap(SignOff::id, Function.identity()));
		Map<String, Set<String>> after = new TreeMap<>();
		before.forEach((signOff, worse) -> after.put(signOff, new TreeSet<>(worse)));
		for (Held one : roll.held()) {
			Set<String> worse = after.computeIfAbsent(one.signOff().toString(), (signOff) -> new TreeSet<>());
			worse.remove(one.signed().key());
			SignOff vote = Objects.requireNonNull(votes.get(one.signOff()));
			if (!matters(vote, Differences.ofItems(List.of(one.signed()), List.of(one.present()))).isEmpty()) {
				worse.add(one.signed().key());
			}
		}
		return after.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.copyOf(entry.getValue())));
	}

}
