package greenboard.words;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Phase;

/**
 * Which phase a heading names. The order in which the words are looked for decides:
 * "final pre-launch checks" are preparation although they name the launch.
 */
public final class PhaseRules {

	private static final String NUMBER = "(?:\\d+|one|two|three|four|five|six|eight|ten|twelve|twenty-four)";

	private static final String EVENT = "(?:deploy\\w*|launch|release|go[- ]?live|cut[- ]?over|roll[- ]?out)";

	private static final Pattern PREPARE = Pattern.compile("\\bpre[- ](?=\\p{L})|\\bpre" + EVENT + "|\\bpreflight"
			+ "|\\bpreparations?\\b|\\bprerequisites?\\b|\\bfinal\\b|\\breadiness\\b"
			+ "|(?<!hours? )(?<!minutes? )\\bbefore (?:the |your |you |each |every |any )?" + EVENT);

	private static final Pattern VERIFY = Pattern
		.compile("\\bpost[- ]?(?:" + EVENT + "|production|implementation|install\\w*|upgrade)|\\bafter\\b(?!-hours)"
				+ "|\\bfirst (?:" + NUMBER + " )?(?:hours?|days?|weeks?|months?)\\b|\\bongoing\\b"
				+ "|\\bsuccess (?:criteria|metrics)\\b|\\bhypercare\\b");

	private static final Pattern DEPLOY = Pattern
		.compile("\\b" + EVENT + " (?:day|steps?|window|night)\\b|\\bduring (?:the )?" + EVENT
				+ "|\\bexecution\\b|\\bgo[- ]live\\b|\\blaunch(?:es)?\\b|\\bcut[- ]?over\\b|\\b" + NUMBER
				+ " (?:hours?|minutes?) (?:before|prior)\\b|\\bt ?- ?\\d+ ?(?:h|m)");

	private static final Pattern ROLL_BACK = Pattern.compile("\\broll(?:ing)?[- ]?backs?\\b|\\bback[- ]?out\\b");

	private static final Pattern AFTER_ROLLBACK = Pattern
		.compile("\\b(?:post[- ]?|after (?:a |the |any |every )?)roll(?:ing)?[- ]?back\\b");

	private static final Pattern EMERGENCY = Pattern
		.compile("\\bemergency\\b|\\bincident (?:response|procedures?|handling|plan|management)\\b");

	private static final Pattern NAME_OF_A_DOCUMENT = Pattern
		.compile("\\b(?:checklist|guide|plan|template|runbook)\\b");

	private PhaseRules() {
	}

	/**
	 * The phase that a heading names.
	 * @param heading its words
	 * @return the phase, null when it says nothing; never {@link Phase#ROLL_BACK}, which
	 * takes ordered steps besides
	 */
	public static @Nullable Phase of(String heading) {
		String words = Wording.normal(heading);
		if (PREPARE.matcher(words).find()) {
			return Phase.PREPARE;
		}
		if (VERIFY.matcher(words).find()) {
			return Phase.VERIFY;
		}
		if (ROLL_BACK.matcher(words).find()) {
			return null;
		}
		return DEPLOY.matcher(words).find() ? Phase.DEPLOY : null;
	}

	/**
	 * The phase that a document's own title names: "Go-live checklist" is called after
	 * the event and says nothing about when it is worked.
	 * @param title its words
	 * @return the phase, null when it says nothing
	 */
	public static @Nullable Phase ofTitle(String title) {
		Phase phase = of(title);
		boolean event = phase == Phase.DEPLOY && NAME_OF_A_DOCUMENT.matcher(Wording.normal(title)).find();
		return event ? null : phase;
	}

	/**
	 * Whether ordered steps under a heading take the deployment back or answer an
	 * emergency.
	 * @param heading its words
	 * @return true for a rollback plan or an emergency procedure
	 */
	public static boolean takesBack(String heading) {
		String words = Wording.normal(heading);
		return rollback(heading) || EMERGENCY.matcher(words).find();
	}

	/**
	 * Whether a heading is about taking a deployment back.
	 * @param heading its words
	 * @return true for "Rollback triggers" and "Rolling back"
	 */
	public static boolean rollback(String heading) {
		return ROLL_BACK.matcher(Wording.normal(heading)).find();
	}

	/**
	 * Whether a heading is about what is looked at once a deployment was taken back.
	 * @param heading its words
	 * @return true for "Post-rollback validation"
	 */
	public static boolean afterRollback(String heading) {
		return AFTER_ROLLBACK.matcher(Wording.normal(heading)).find();
	}

	/**
	 * A phase as attributes and the front matter write it.
	 * @param name "prepare", "roll back", "ROLL_BACK"
	 * @return the phase, null for any other word
	 */
	public static @Nullable Phase named(String name) {
		return switch (Wording.normal(name).replaceAll("[ _-]", "")) {
			case "prepare", "preparation" -> Phase.PREPARE;
			case "deploy", "deployment" -> Phase.DEPLOY;
			case "verify", "verification" -> Phase.VERIFY;
			case "rollback" -> Phase.ROLL_BACK;
			default -> null;
		};
	}

}
