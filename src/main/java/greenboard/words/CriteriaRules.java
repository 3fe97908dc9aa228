package greenboard.words;

import java.util.regex.Pattern;

/**
 * By which headings a checklist announces what its success is told by.
 */
public final class CriteriaRules {

	private static final Pattern CRITERIA = Pattern.compile(
			"\\b(?:success|acceptance|exit|completion|go/no-go) (?:criteria|metrics|indicators|measures|factors)\\b"
					+ "|\\bkpis?\\b|\\bkey (?:performance indicators|metrics)\\b|\\bsl[oa]s?\\b|\\bdefinition of done\\b");

	private CriteriaRules() {
	}

	/**
	 * Whether criteria stand below a heading.
	 * @param heading its words
	 * @return true for "Success criteria" and the like
	 */
	public static boolean announcedBy(String heading) {
		return CRITERIA.matcher(Wording.normal(heading)).find();
	}

}
