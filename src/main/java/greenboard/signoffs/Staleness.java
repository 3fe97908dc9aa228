package greenboard.signoffs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.signed.Difference;
import greenboard.signed.Differences;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedItem;
import greenboard.signed.SignedRecord;
import greenboard.signoffs.SignOffs.Asked;

/**
 * Knows which approvals are stale, and because of what: for each approval in force the
 * keys of the items that are worse than they were signed, and {@link #ELSE} when anything
 * else is.
 */
@Component
class Staleness {

	/** Something is worse that is no item; no item has this key. */
	static final String ELSE = "*";

	private static final String TOUCHED = "select si.sign_off_id, si.content, " + LeafRows.COLUMNS + """
			from sign_off s
				join signed_item si on si.sign_off_id = s.id and si.item_key = any(?)
				join item i on i.deployment_id = s.deployment_id and i.key = si.item_key
			""" + LeafRows.WAIVER + """
			where s.deployment_id = ? and s.superseded_at is null and s.meaning in ('APPROVE', 'CONDITION')
			""";

	private final JdbcClient jdbc;

	private final SignOffs signOffs;

	private final Presents presents;

	Staleness(JdbcClient jdbc, SignOffs signOffs, Presents presents) {
		this.jdbc = jdbc;
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

	/** Compares a few items again, in one statement. */
	Map<String, List<String>> again(DeploymentId id, Map<String, List<String>> before, Set<String> items) {
		Map<String, Set<String>> after = new HashMap<>();
		before.forEach((signOff, worse) -> after.put(signOff, new TreeSet<>(worse)));
		this.jdbc.sql(TOUCHED).params(items.toArray(String[]::new), id.value()).query((row) -> {
			SignedItem signed = SignedItem.of(row.getString("content"));
			boolean worse = Differences.ofItems(List.of(signed), List.of(LeafRows.item(row))).stale();
			Set<String> known = after.computeIfAbsent(row.getString("sign_off_id"), (signOff) -> new TreeSet<>());
			if (worse) {
				known.add(signed.key());
			}
			else {
				known.remove(signed.key());
			}
		});
		return after.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.copyOf(entry.getValue())));
	}

}
