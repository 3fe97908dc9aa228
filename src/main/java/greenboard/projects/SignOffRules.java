package greenboard.projects;

import java.util.List;

/**
 * What a project settles about signing and confirming.
 *
 * @param severalRolesPerSigner whether one person may sign for several roles, each with a
 * signature of its own
 * @param starterMaySign whether who started a deployment may sign it
 * @param readerDiffers whether at a pause point one person reads an item out and another
 * one does it
 * @param passkeyTitles titles whose roles take the signature of a passkey alone
 */
public record SignOffRules(boolean severalRolesPerSigner, boolean starterMaySign, boolean readerDiffers,
		List<String> passkeyTitles) {

	/** What holds unless the project says otherwise. */
	public static final SignOffRules DEFAULT = new SignOffRules(true, false, false, List.of());

}
