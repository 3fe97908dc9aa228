package greenboard.accounts;

/**
 * What can be allowed in a project.
 */
public enum Permission {

	/** See everything, the trail too. */
	SEE,
	/** Settle items, note, attach evidence, fire a trigger. */
	SETTLE,
	/** Ask for a waiver or for not-applicable on a critical item. */
	ASK,
	/** Start, change, assign, close deployments; templates; triggers. */
	MANAGE,
	/** Grant what somebody else asked for; decide; stand a trigger down. */
	GRANT,
	/** Sign off for the roles that the project gave. */
	SIGN_OFF,
	/** Members, roles, tokens and settings of the project. */
	ADMINISTER

}
