package greenboard.verdict;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Leaf;
import greenboard.readiness.Readiness;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.readiness.Tally;

/**
 * The leaves of phase prepare that follow no record, counted. A change takes a leaf away
 * as it was and adds it as it is.
 *
 * @param counted by category; under {@link Scheme#WHOLE} in a checklist without weights
 * @param outside those of a weighted checklist that no category counts
 */
public record Tallies(SortedMap<String, Tally> counted, Tally outside) {

	/** No leaves. */
	public static final Tallies EMPTY = new Tallies(new TreeMap<>(), Tally.EMPTY);

	/**
	 * Names what is outside the score: no text holds this character, so no category is
	 * called so.
	 */
	public static final String OUTSIDE = "\0";

	/**
	 * The category under which a leaf is counted.
	 * @param scheme the weights
	 * @param category the leaf's own category
	 * @return the category's name, null when it is outside the score
	 */
	public static @Nullable String place(Scheme scheme, @Nullable String category) {
		if (!scheme.weighted()) {
			return Scheme.WHOLE;
		}
		return (category != null && scheme.counts(category)) ? category : null;
	}

	/**
	 * The tallies with one leaf more.
	 * @param place where it is counted, null for outside the score
	 * @param leaf the leaf as it is
	 * @return new tallies
	 */
	public Tallies plus(@Nullable String place, Leaf leaf) {
		return at(place, tally(place).plus(leaf));
	}

	/**
	 * The tallies with one leaf less.
	 * @param place where it was counted, null for outside the score
	 * @param leaf the leaf as it was
	 * @return new tallies
	 */
	public Tallies minus(@Nullable String place, Leaf leaf) {
		return at(place, tally(place).minus(leaf));
	}

	/**
	 * How ready that is.
	 * @param scheme the weights and bands
	 * @return score, ceiling and bands
	 */
	public Readiness readiness(Scheme scheme) {
		Map<String, Tally> all = new HashMap<>(this.counted);
		all.put(OUTSIDE, this.outside);
		return Readiness.of(scheme, all);
	}

	/**
	 * The state of the items that ask for all the others.
	 * @return done when no leaf is open or has failed
	 */
	public Status allItems() {
		Tally all = this.counted.values().stream().reduce(this.outside, Tally::plus);
		return (all.leaves() > 0 && all.open() + all.failed() == 0) ? Status.DONE : Status.OPEN;
	}

	private Tally tally(@Nullable String place) {
		return (place != null) ? this.counted.getOrDefault(place, Tally.EMPTY) : this.outside;
	}

	private Tallies at(@Nullable String place, Tally tally) {
		if (place == null) {
			return new Tallies(this.counted, tally);
		}
		SortedMap<String, Tally> changed = new TreeMap<>(this.counted);
		if (tally.equals(Tally.EMPTY)) {
			changed.remove(place);
		}
		else {
			changed.put(place, tally);
		}
		return new Tallies(changed, this.outside);
	}

}
