package greenboard.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up people and projects for the other rooms.
 */
public interface Directory {

	/**
	 * Active people who are members of a project, and active administrators, by name.
	 * @param project the project
	 * @return the people who can be assigned items or lead there
	 */
	List<PersonSummary> membersOf(ProjectId project);

	/**
	 * A person by address, whatever its case.
	 * @param email the address
	 * @return the person, when there is one that is active
	 */
	Optional<PersonSummary> personByEmail(String email);

	/**
	 * People by id, in one statement; deactivated ones too.
	 * @param people the ids
	 * @return those that exist
	 */
	Map<PersonId, PersonSummary> people(Collection<PersonId> people);

	/**
	 * The projects that somebody may see.
	 * @param actor who asks
	 * @return the projects, by name
	 */
	List<ProjectSummary> projectsVisibleTo(Actor actor);

	/**
	 * A project by its key or its name, whatever its case.
	 * @param keyOrName how the caller names it
	 * @return the project, when there is one
	 */
	Optional<ProjectSummary> project(String keyOrName);

	/**
	 * A project by its id.
	 * @param id the id
	 * @return the project, when there is one
	 */
	Optional<ProjectSummary> project(ProjectId id);

	/**
	 * Keeps the members and the rules of a project as they are until the present
	 * transaction ends: whoever changes them waits, or is waited for.
	 * @param id the project
	 * @return whether there is such a project
	 */
	boolean hold(ProjectId id);

	/**
	 * Creates a project.
	 * @param name the name that people read
	 * @param actor who creates it
	 * @return the new project
	 * @throws NotAllowed when the actor is no administrator
	 */
	ProjectSummary createProject(String name, Actor actor);

}
