package greenboard.accounts;

import java.util.List;
import java.util.Set;

/**
 * What a person is in a project.
 *
 * @param person who
 * @param active whether they may sign in at all
 * @param roles their roles
 * @param titles the titles that they sign off for, with the role of approver
 */
record Membership(PersonSummary person, boolean active, Set<MemberRole> roles, List<String> titles) {

	String describe() {
		String names = String.join(", ", Actors.names(this.roles));
		return this.titles.isEmpty() ? names : names + " (" + String.join(", ", this.titles) + ")";
	}

}
