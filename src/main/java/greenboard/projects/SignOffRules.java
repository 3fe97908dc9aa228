package greenboard.projects;

/**
 * What a project settles about signing.
 *
 * @param severalRolesPerSigner whether one person may sign for several roles, each with a
 * signature of its own
 * @param starterMaySign whether who started a deployment may sign it
 */
public record SignOffRules(boolean severalRolesPerSigner, boolean starterMaySign) {

	/** What holds unless the project says otherwise. */
	public static final SignOffRules DEFAULT = new SignOffRules(true, false);

}
