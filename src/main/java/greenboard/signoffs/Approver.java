package greenboard.signoffs;

import java.util.List;

import greenboard.accounts.PersonId;

/**
 * Somebody who signs in a project.
 *
 * @param id who
 * @param name their printed name
 * @param titles the normal forms of the titles that they have there
 */
public record Approver(PersonId id, String name, List<String> titles) {

	/**
	 * Whether a role is theirs.
	 * @param role a role of a deployment of the project
	 * @return true when it was given to them, or to nobody and its title is theirs
	 */
	public boolean holds(SignOffRole role) {
		return role.people().isEmpty() ? this.titles.contains(role.titleKey()) : role.people().contains(this.id);
	}

}
