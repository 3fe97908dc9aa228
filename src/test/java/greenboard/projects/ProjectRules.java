package greenboard.projects;

import java.util.List;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.ProjectId;

/**
 * Sets rules of projects for the tests of other rooms.
 */
@TestComponent
public class ProjectRules {

	private final ProjectManagement management;

	private final Directory directory;

	ProjectRules(ProjectManagement management, Directory directory) {
		this.management = management;
		this.directory = directory;
	}

	/** Asks for passkeys of some titles, and of no others. */
	public void passkeysFor(ProjectId project, List<String> titles) {
		this.management.change(project, this.directory.project(project).orElseThrow().name(),
				new SignOffRules(true, false, false, titles), Actor.SYSTEM);
	}

}
