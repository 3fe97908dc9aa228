package greenboard.verdict;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Link;
import greenboard.readiness.Status;

/**
 * What all other records have to say about a deployment.
 *
 * @param bySource each record's standing under the record's name
 */
public record Standings(SortedMap<String, Standing> bySource) {

	/** Nobody was asked yet. */
	public static final Standings NONE = new Standings(new TreeMap<>());

	/**
	 * What stands in the way of a go.
	 * @return the blockers of all records
	 */
	public List<Blocker> blockers() {
		return all().flatMap((standing) -> standing.blockers().stream()).toList();
	}

	/**
	 * What stands in the way of closing the deployment as done.
	 * @return the blockers of all records
	 */
	public List<Blocker> closing() {
		return all().flatMap((standing) -> standing.closing().stream()).toList();
	}

	/**
	 * The state of the items that follow a record.
	 * @param tallies the leaves that count
	 * @param decision the decision in force, null for none
	 * @return the state by what is followed; open where nothing is said
	 */
	public Map<Link, Status> linked(Tallies tallies, @Nullable Decision decision) {
		Map<Link, Status> linked = new EnumMap<>(Link.class);
		linked.put(Link.ITEMS, tallies.allItems());
		linked.put(Link.DECISION, (decision != null && decision.go()) ? Status.DONE : Status.OPEN);
		all().forEach((standing) -> linked.putAll(standing.linked()));
		return linked;
	}

	/**
	 * When a record has to be asked again although nothing happened.
	 * @return the earliest time, null for never
	 */
	public @Nullable Instant until() {
		return all().map(Standing::until).filter(Objects::nonNull).sorted().findFirst().orElse(null);
	}

	private Stream<Standing> all() {
		return this.bySource.values().stream();
	}

}
