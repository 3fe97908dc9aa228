package greenboard.proof;

/**
 * One question to a pack.
 */
interface Check {

	/**
	 * Asks it.
	 * @param pack the pack, with what the checks before found
	 * @return what holds, in words
	 * @throws DoesNotHold when it does not
	 */
	String hold(Opened pack) throws DoesNotHold;

}
