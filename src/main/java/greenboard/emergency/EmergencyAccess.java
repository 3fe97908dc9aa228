package greenboard.emergency;

import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectNotFound;
import greenboard.accounts.ProjectSummary;

/**
 * Finds the project of an address for its members. To all others it looks as if there
 * were none.
 */
@Component
class EmergencyAccess {

	private final Directory directory;

	EmergencyAccess(Directory directory) {
		this.directory = directory;
	}

	ProjectSummary visible(String key, Actor actor) {
		return this.directory.project(key)
			.filter((project) -> project.key().equals(key) && actor.may(Permission.SEE, project.id()))
			.orElseThrow(ProjectNotFound::new);
	}

	ProjectSummary administered(String key, Actor actor) {
		ProjectSummary project = visible(key, actor);
		actor.require(Permission.ADMINISTER, project.id());
		return project;
	}

}
