package greenboard.proof;

/**
 * Something in a pack does not hold.
 */
class DoesNotHold extends Exception {

	DoesNotHold(String what) {
		super(what);
	}

	/** Refuses what does not hold. */
	static void unless(boolean holds, String what) throws DoesNotHold {
		if (!holds) {
			throw new DoesNotHold(what);
		}
	}

}
