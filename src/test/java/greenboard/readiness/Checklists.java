package greenboard.readiness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Small checklists for the tests of the score.
 */
final class Checklists {

	static final List<Band> BANDS = List.of(new Band("DEPLOY", BigDecimal.valueOf(90), true, "Go"),
			new Band("CAUTION", BigDecimal.valueOf(80), true, "Go and watch"),
			new Band("DELAY", BigDecimal.valueOf(70), false, "Mend first"),
			new Band("STOP", BigDecimal.ZERO, false, "Do not go"));

	private Checklists() {
	}

	static Scheme weighted(Map<String, Integer> weights) {
		return new Scheme(weights.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> new WeightedCategory(entry.getKey(), BigDecimal.valueOf(entry.getValue())))
			.toList(), BANDS);
	}

	/**
	 * Leaves by letter: D done, O open, F failed, N not applicable, W waived.
	 */
	static Tally tally(String letters) {
		return letters.chars()
			.mapToObj((letter) -> leaf(status((char) letter)))
			.reduce(Tally.EMPTY, Tally::plus, Tally::plus);
	}

	static Leaf leaf(Status status) {
		return new Leaf(status, BigDecimal.ONE, false, false);
	}

	static Leaf critical(Status status) {
		return new Leaf(status, BigDecimal.ONE, true, false);
	}

	static Leaf optional(Status status) {
		return new Leaf(status, BigDecimal.ONE, false, true);
	}

	private static Status status(char letter) {
		return switch (letter) {
			case 'D' -> Status.DONE;
			case 'O' -> Status.OPEN;
			case 'F' -> Status.FAILED;
			case 'N' -> Status.NOT_APPLICABLE;
			case 'W' -> Status.WAIVED;
			default -> throw new IllegalArgumentException("No status begins with " + letter);
		};
	}

}
