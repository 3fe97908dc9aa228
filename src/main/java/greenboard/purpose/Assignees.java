package greenboard.purpose;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.accounts.Directory;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;

/**
 * Knows who can lead a deployment or own an item.
 */
@Component
public class Assignees {

	private final Directory directory;

	Assignees(Directory directory) {
		this.directory = directory;
	}

	/**
	 * A member of a project.
	 * @param field the component of the command
	 * @param person who, null for nobody
	 * @param project the project
	 * @return the member, null for nobody
	 * @throws InvalidField when the person is none
	 */
	public @Nullable PersonSummary member(String field, @Nullable PersonId person, ProjectId project) {
		if (person == null) {
			return null;
		}
		return this.directory.membersOf(project)
			.stream()
			.filter((member) -> member.id().equals(person))
			.findFirst()
			.orElseThrow(() -> new InvalidField(field, Fault.NO_MEMBER));
	}

	/**
	 * A person by id, whatever became of them.
	 * @param person who, null for nobody
	 * @return the person, null for nobody
	 */
	public @Nullable PersonSummary named(@Nullable PersonId person) {
		return (person != null) ? this.directory.people(List.of(person)).get(person) : null;
	}

	/**
	 * Keeps the people of a project, and what they may, as they are until the present
	 * transaction ends.
	 * @param project its id
	 * @return whether there is such a project
	 */
	public boolean hold(ProjectId project) {
		return this.directory.hold(project);
	}

}
