package greenboard.acts;

/**
 * What whoever changes an item has seen of it.
 *
 * @param version the version that they saw, 0 for none
 * @param exactly whether anything newer is a conflict, rather than only another state or
 * other words
 */
public record Expected(int version, boolean exactly) {

	/** Nothing in particular: the item is set whatever it is. */
	public static final Expected ANYTHING = new Expected(0, false);

	/**
	 * As on a page: somebody else's note or evidence is no conflict, their tick is.
	 * @param version the version on the page
	 * @return the expectation
	 */
	public static Expected seen(int version) {
		return new Expected(version, false);
	}

	/**
	 * As with an entity tag: whatever is newer is a conflict.
	 * @param version the version in the tag
	 * @return the expectation
	 */
	public static Expected exactly(int version) {
		return new Expected(version, true);
	}

	/**
	 * Whether nothing has happened that they should have seen.
	 * @param version the item's version now
	 * @param stateVersion the version since which it has its state and its words
	 * @return whether the item is as expected
	 */
	public boolean isMetBy(int version, int stateVersion) {
		return this.version == 0 || (this.exactly ? this.version == version : this.version >= stateVersion);
	}

}
