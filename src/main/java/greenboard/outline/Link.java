package greenboard.outline;

/**
 * The record that a linked item follows; nobody settles such an item by hand.
 */
public enum Link {

	/** "All checklist items completed". */
	ITEMS,
	/** "All approvals obtained". */
	SIGN_OFFS,
	/** "Go/no-go decision made". */
	DECISION

}
