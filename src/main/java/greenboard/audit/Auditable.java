package greenboard.audit;

/**
 * An application event that leaves an entry in the audit trail, in the transaction that
 * publishes it.
 */
public interface Auditable {

	/**
	 * The entry that this event leaves.
	 * @return the entry, complete but for its place in the table
	 */
	AuditEntry toAuditEntry();

}
