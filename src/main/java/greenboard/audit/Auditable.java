package greenboard.audit;

/**
 * An application event that leaves an entry in the audit trail, in the transaction that
 * publishes it.
 */
public interface Auditable {

	/**
	 * What the entry says.
	 * @return what happened, complete but for what the trail knows by itself
	 */
	Happening happening();

}
