package greenboard.status;

import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The texts of findings as the status page shows them.
 */
public final class StatusTexts {

	private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

	static {
		MESSAGES.setBasenames("messages/status", "messages/database", "messages/checkpoints", "messages/inspection",
				"messages/people", "messages/security");
		MESSAGES.setDefaultEncoding("UTF-8");
	}

	private StatusTexts() {
	}

	/**
	 * Everything that is said of a finding, which has to be whole: how it is, what that
	 * means, and, where somebody has something to do, what.
	 * @param finding the finding
	 * @return the word for its condition, then its sentences
	 */
	public static String of(Finding finding) {
		Object[] facts = finding.facts().toArray();
		String act = MESSAGES.getMessage(finding.code() + ".do", facts, "", Locale.ENGLISH);
		assertThat(act).as("what to do about " + finding)
			.matches((text) -> text.endsWith(".") || (text.isEmpty() && !finding.condition().pressing()));
		return String
			.join(" ", message("status.condition." + finding.condition()) + ":", message(finding.code(), facts),
					message(finding.code() + ".means", facts), act)
			.strip();
	}

	private static String message(String code, Object... facts) {
		return MESSAGES.getMessage(code, facts, Locale.ENGLISH);
	}

}
