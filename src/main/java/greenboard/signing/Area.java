package greenboard.signing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import greenboard.board.Lamp;
import greenboard.readiness.Leaf;
import greenboard.readiness.Tally;
import greenboard.signed.SignedItem;

/**
 * A part of what a role answers for.
 *
 * @param name the category, empty for items without one
 * @param lamp what it reports
 * @param tally its items
 */
record Area(String name, Lamp lamp, Tally tally) {

	static List<Area> of(List<SignedItem> items) {
		Map<String, Tally> tallies = new TreeMap<>(Comparator.naturalOrder());
		for (SignedItem item : items) {
			tallies.merge(Objects.requireNonNullElse(item.category(), ""), Tally.EMPTY.plus(leaf(item)),
					(tally, one) -> tally.plus(leaf(item)));
		}
		List<Area> areas = new ArrayList<>();
		tallies.forEach((name, tally) -> areas.add(new Area(name, Lamp.of(tally), tally)));
		return areas;
	}

	private static Leaf leaf(SignedItem item) {
		return new Leaf(item.state(), item.weight(), item.critical(), false);
	}

	/**
	 * How many of its items apply.
	 * @return all but those that do not
	 */
	public int applies() {
		return this.tally.leaves() - this.tally.notApplicable();
	}

	/**
	 * How many critical items of it are open or have failed.
	 * @return how many
	 */
	public int critical() {
		return this.tally.criticalOpen() + this.tally.criticalFailed();
	}

}
