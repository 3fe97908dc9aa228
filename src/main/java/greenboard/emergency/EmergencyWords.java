package greenboard.emergency;

import java.util.regex.Pattern;

import greenboard.outline.Phase;
import greenboard.words.PhaseRules;
import greenboard.words.Wording;

/**
 * Which sections of a checklist are for the moment when something burns.
 */
final class EmergencyWords {

	private static final Pattern BURNS = Pattern
		.compile("\\bemergenc(?:y|ies)\\b|\\bincidents?\\b|\\boutages?\\b|\\bdisasters?\\b");

	private EmergencyWords() {
	}

	/**
	 * Whether what stands under a heading says what to do.
	 * @param heading its words
	 * @return true for emergencies, incidents and rollback plans
	 */
	static boolean says(String heading) {
		return burns(heading) || PhaseRules.takesBack(heading);
	}

	/**
	 * Whether an entry under a heading belongs to the checklist of an incident.
	 * @param heading its words
	 * @param phase when the entry is worked
	 * @return true under headings of emergencies and incidents, and for the steps of a
	 * rollback plan
	 */
	static boolean works(String heading, Phase phase) {
		return burns(heading) || (phase == Phase.ROLL_BACK && PhaseRules.takesBack(heading));
	}

	private static boolean burns(String heading) {
		return BURNS.matcher(Wording.normal(heading)).find();
	}

}
