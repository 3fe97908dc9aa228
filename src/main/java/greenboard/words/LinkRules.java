package greenboard.words;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Link;

/**
 * Entries that ask for what Greenboard itself knows.
 */
public final class LinkRules {

	private static final String GIVEN = "(?:obtained|received|collected|given|granted|secured|complete[d]?|in place|recorded|done)";

	private static final Pattern ITEMS = Pattern.compile(
			"\\ball\\b.{0,40}\\b(?:checklist (?:items?|tasks?|points?|entries)|items (?:above|in this checklist|on this checklist))\\b"
					+ ".{0,40}\\b(?:complete[d]?|done|checked|ticked|closed|finished|verified|reviewed)"
					+ "|^(?:this |the )?(?:deployment |release )?checklist (?:is |has been )?(?:fully )?complete[d]?$");

	private static final Pattern SIGN_OFFS = Pattern.compile(
			"\\b(?:all|every|required|stakeholders?'?s?)\\b.{0,40}\\b(?:approvals?|sign-?offs?|signatures?)\\b.{0,20}\\b"
					+ GIVEN);

	private static final Pattern DECISION = Pattern.compile(
			"\\bgo ?(?:/|-|or) ?no[- ]?go\\b.{0,20}\\bdecision\\b.{0,20}\\b(?:made|final|taken|recorded|documented|given)"
					+ "|\\b(?:go[- ]live|deployment|launch|release) (?:authori[sz]ation|approval|decision) (?:is |was |has been )?(?:granted|given|made|taken)");

	private LinkRules() {
	}

	/**
	 * What an entry asks for.
	 * @param text its words
	 * @return the record that it follows, null for an entry that people settle
	 */
	public static @Nullable Link of(String text) {
		String words = Wording.normal(text);
		if (ITEMS.matcher(words).find()) {
			return Link.ITEMS;
		}
		if (DECISION.matcher(words).find()) {
			return Link.DECISION;
		}
		return SIGN_OFFS.matcher(words).find() ? Link.SIGN_OFFS : null;
	}

	/**
	 * A link as attributes write it.
	 * @param name "items", "sign-offs", "decision"
	 * @return the link, null for any other word
	 */
	public static @Nullable Link named(String name) {
		return switch (Wording.normal(name).replaceAll("[ _-]", "")) {
			case "items" -> Link.ITEMS;
			case "signoffs", "signoff" -> Link.SIGN_OFFS;
			case "decision" -> Link.DECISION;
			default -> null;
		};
	}

}
