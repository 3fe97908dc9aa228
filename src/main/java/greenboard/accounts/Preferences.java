package greenboard.accounts;

/**
 * What a person prefers on their pages.
 *
 * @param theme the colours
 * @param singleKeys whether single-letter keys act
 */
public record Preferences(Theme theme, boolean singleKeys) {

	/** What holds until somebody chose. */
	public static final Preferences DEFAULT = new Preferences(Theme.AUTO, true);

}
