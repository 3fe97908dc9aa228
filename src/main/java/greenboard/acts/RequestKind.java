package greenboard.acts;

/**
 * What takes a second person.
 */
public enum RequestKind {

	/** To accept a named risk until a date. */
	WAIVER("item.waiver"),
	/** To leave a critical item out. */
	NOT_APPLICABLE("item.leaving-out");

	private final String word;

	RequestKind(String word) {
		this.word = word;
	}

	/**
	 * The beginning of what the trail calls it.
	 * @return a dotted word
	 */
	public String word() {
		return this.word;
	}

}
