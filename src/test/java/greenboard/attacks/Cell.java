package greenboard.attacks;

/**
 * What is expected of one column for one attack.
 */
enum Cell {

	/** It finds every such attack out. */
	YES,
	/** It finds none out. */
	NO,
	/** Nobody asks it. */
	UNASKED,
	/** It does where what was changed lies before a signature of a passkey, else not. */
	IF_SIGNED_AFTER,
	/** It does where the trail would lead elsewhere than the tables are, else not. */
	IF_TABLES_DIFFER,
	/**
	 * It does where a passkey signed the item as it was and the trail tells of no change
	 * since, else not.
	 */
	IF_SIGNED_CONTENT;

	boolean asked() {
		return this != UNASKED;
	}

	boolean conditional() {
		return this.ordinal() > UNASKED.ordinal();
	}

	boolean expected(Blow blow, RandomTrail trail) {
		return switch (this) {
			case YES -> true;
			case NO, UNASKED -> false;
			case IF_SIGNED_AFTER -> trail.spoken().stream().anyMatch(blow::precedes);
			case IF_TABLES_DIFFER -> blow.tablesDiffer();
			case IF_SIGNED_CONTENT -> trail.spoken().stream().anyMatch((spoken) -> blow.contradicts(spoken, trail));
		};
	}

}
