package greenboard.attacks;

/**
 * What can find an attack out.
 */
enum Column {

	/** Working every link out again. */
	CHAIN,
	/** What the log's key signed about all chains, as somebody kept it outside. */
	KEPT_CHECKPOINT,
	/** The same, as the database keeps it. */
	CHECKPOINT,
	/** A receipt that somebody kept. */
	RECEIPT,
	/** What a person's passkey signed about the trail. */
	PASSKEY,
	/** What a person's passkey signed about the items. */
	CONTENT,
	/** Following the trail and comparing where it leads with the tables. */
	REPLAY

}
