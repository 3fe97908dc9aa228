package greenboard.signed;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a trigger's sentence besides its figures.
 */
record TriggerWords(String sentence) {

	private static final String TIME = "(?:[mµ]?s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)";

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.,]*(?<![.,])");

	/** What a rule has as comparator, value, unit and window. */
	private static final Pattern FIGURE = Pattern
		.compile("\\d[\\d.,]*" + TIME + "?|" + TIME + "|percent|is|are|of|a|an|the|for|within|in|during|over|sustained"
				+ "|lasting|than|more|greater|higher|longer|later|slower|less|lower|fewer|above|below|under|at|least"
				+ "|most|exceed|exceeds|exceeding|rises|goes|drops|falls|equals|stays|remains|one|two|five|ten");

	private static final Pattern COUNT = Pattern
		.compile("\\b(?:within|in|during|per)(?: the)?(?: last| past)?[ ~>]+(?:\\d|(?:an?|one|two|five|ten)\\b)");

	/** Whether two sentences are the same but for their figures. */
	boolean sayTheSameAs(TriggerWords other) {
		return rest().equals(other.rest()) && count() == other.count();
	}

	/**
	 * Whether things are counted within the window rather than last throughout it: then a
	 * shorter window is not the stricter one.
	 */
	boolean count() {
		return COUNT.matcher(lower()).find();
	}

	private List<String> rest() {
		return WORD.matcher(lower())
			.results()
			.map(MatchResult::group)
			.filter((word) -> !FIGURE.matcher(word).matches())
			.toList();
	}

	private String lower() {
		return this.sentence.toLowerCase(Locale.ROOT);
	}

}
