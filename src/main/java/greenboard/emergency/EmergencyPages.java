package greenboard.emergency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectNotFound;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.register.Board;
import greenboard.register.Register;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateVersion;

/**
 * Puts the page together: from the deployment that was asked for, else the project's
 * newest one that has not ended, else the version of a template that it used last.
 */
@Component
class EmergencyPages {

	private static final String OPEN = """
			select id from deployment where project_id = ? and ended_at is null order by created_at desc, id limit 1
			""";

	private static final String USED = """
			select template_version_id from deployment where project_id = ? order by created_at desc, id limit 1
			""";

	private final JdbcClient jdbc;

	private final Register register;

	private final TemplateLibrary library;

	private final OwnContacts contacts;

	EmergencyPages(JdbcClient jdbc, Register register, TemplateLibrary library, OwnContacts contacts) {
		this.jdbc = jdbc;
		this.register = register;
		this.library = library;
		this.contacts = contacts;
	}

	/**
	 * The page of a project.
	 * @param project the project
	 * @param asked the deployment whose page was left for this one, null for none
	 * @param actor who reads it
	 * @return the page
	 * @throws greenboard.acts.DeploymentNotFound when there is no such deployment for
	 * them
	 * @throws ProjectNotFound when the deployment is another project's
	 */
	EmergencyPage page(ProjectSummary project, @Nullable DeploymentId asked, Actor actor) {
		DeploymentId open = (asked != null) ? asked : open(project).orElse(null);
		if (open != null) {
			Board board = this.register.board(open, actor);
			if (!board.head().project().id().equals(project.id())) {
				throw new ProjectNotFound();
			}
			return page(project, actor, Origin.of(board.head(), asked != null),
					board.sections().stream().flatMap((section) -> Chapter.of(List.of(), section)).toList());
		}
		TemplateVersion used = used(project).orElse(null);
		return page(project, actor, (used != null) ? Origin.of(used) : null, (used != null)
				? used.outline().sections().stream().flatMap((section) -> Chapter.of(List.of(), section)).toList()
				: List.of());
	}

	private EmergencyPage page(ProjectSummary project, Actor actor, @Nullable Origin origin, List<Chapter> chapters) {
		return EmergencyPage.of(project, actor.may(Permission.ADMINISTER, project.id()), origin,
				this.contacts.of(project.id()), chapters);
	}

	private Optional<DeploymentId> open(ProjectSummary project) {
		return this.jdbc.sql(OPEN).param(project.id().value()).query(UUID.class).optional().map(DeploymentId::new);
	}

	private Optional<TemplateVersion> used(ProjectSummary project) {
		return this.jdbc.sql(USED).param(project.id().value()).query(UUID.class).optional().flatMap(this.library::byId);
	}

}
