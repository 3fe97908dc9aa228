package greenboard.api;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.accounts.ProjectSummary;
import greenboard.purpose.Start;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateVersion;

/**
 * Finds what the names in the body of a start stand for. A project that the token may not
 * see is as good as none.
 */
@Component
class StartNames {

	private final TemplateLibrary library;

	private final Directory directory;

	StartNames(TemplateLibrary library, Directory directory) {
		this.library = library;
		this.directory = directory;
	}

	Start resolve(StartJson start, Actor actor) {
		TemplateVersion template = this.library.find(start.template())
			.orElseThrow(() -> new UnknownName("template",
					"There is no template \"" + start.template() + "\". GET /api/v1/templates lists them."));
		return new Start(template, project(start.project(), actor), start.version(), start.environment(),
				start.targetAt(), lead(start.lead()), start.artifactDigest(), start.fieldValues());
	}

	private ProjectId project(String name, Actor actor) {
		return this.directory.project(name)
			.filter((project) -> actor.may(Permission.SEE, project.id()))
			.map(ProjectSummary::id)
			.orElseGet(() -> create(name, actor));
	}

	private ProjectId create(String name, Actor actor) {
		if (!actor.administrator() || this.directory.project(name).isPresent()) {
			throw new UnknownName("project", "There is no project \"" + name + "\" that this token may see.");
		}
		return this.directory.createProject(name, actor).id();
	}

	private @Nullable PersonId lead(@Nullable String email) {
		if (email == null) {
			return null;
		}
		return this.directory.personByEmail(email)
			.orElseThrow(() -> new UnknownName("lead", "Nobody with the address \"" + email + "\" is a member."))
			.id();
	}

}
