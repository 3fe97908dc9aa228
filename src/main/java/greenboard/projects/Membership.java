package greenboard.projects;

import java.util.List;
import java.util.Set;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectId;

/**
 * What a person is in a project.
 *
 * @param person who
 * @param active whether they may sign in at all
 * @param roles their roles
 * @param titles the titles that they sign off for, with the role of approver
 */
record Membership(PersonSummary person, boolean active, Set<MemberRole> roles, List<String> titles) {

	public List<String> getRoleNames() {
		return names(this.roles);
	}

	static List<String> names(Set<MemberRole> roles) {
		return roles.stream().sorted().map(Enum::name).toList();
	}

	/** What names it in the trail, whatever people and projects are called by then. */
	String key(ProjectId project) {
		return project.value() + "/" + this.person.id().value();
	}

	/** What the trail tells of it. */
	String told() {
		return this.person.name() + ": " + describe();
	}

	String describe() {
		String names = String.join(", ", getRoleNames());
		return this.titles.isEmpty() ? names : names + " (" + String.join(", ", this.titles) + ")";
	}

}
