package greenboard.signoffs;

import java.util.List;

import greenboard.accounts.PersonId;
import greenboard.names.SignOffTitle;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;

/**
 * Who has to sign a deployment off.
 *
 * @param key safe in an address, unique in the deployment
 * @param title what they are called ("Security Officer")
 * @param group technical or business
 * @param when before or after the deployment
 * @param required whether the go, or the closing, waits for it
 * @param covers categories or section titles that it covers; empty for all
 * @param signatures how many signatures it takes
 * @param people whom it was given to; empty for those of that title
 * @param added whether it was added to the running deployment
 * @param passkey whether it takes the signature of a passkey, no password
 */
public record SignOffRole(String key, String title, Group group, When when, boolean required, List<String> covers,
		int signatures, List<PersonId> people, boolean added, boolean passkey) {

	String titleKey() {
		return SignOffTitle.key(this.title);
	}

}
