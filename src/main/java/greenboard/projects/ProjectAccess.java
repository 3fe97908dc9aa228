package greenboard.projects;

import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectNotFound;
import greenboard.accounts.ProjectSummary;

/**
 * Finds the project of an address for those who may see it. To all others it looks as if
 * there were none.
 */
@Component
public class ProjectAccess {

	private final Directory directory;

	ProjectAccess(Directory directory) {
		this.directory = directory;
	}

	/**
	 * The project of an address.
	 * @param key its key
	 * @param actor who asks
	 * @return the project
	 * @throws ProjectNotFound when there is none that they may see
	 */
	public ProjectSummary visible(String key, Actor actor) {
		return this.directory.project(key)
			.filter((project) -> project.key().equals(key) && actor.may(Permission.SEE, project.id()))
			.orElseThrow(ProjectNotFound::new);
	}

	/**
	 * The project of an address, for those who administer it.
	 * @param key its key
	 * @param actor who asks
	 * @return the project
	 * @throws ProjectNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they do not administer it
	 */
	public ProjectSummary administered(String key, Actor actor) {
		ProjectSummary project = visible(key, actor);
		actor.require(Permission.ADMINISTER, project.id());
		return project;
	}

}
