package greenboard.deployments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.Actor;
import greenboard.accounts.Directory;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.acts.DeploymentId;
import greenboard.purpose.Start;
import greenboard.templates.TemplateManagement;
import greenboard.templates.TemplateVersion;

/**
 * People, a project and deployments for tests on a real database.
 */
@TestComponent
public class Scene {

	/** Two weighted categories, critical, optional, linked and later items. */
	public static final String CHECKLIST = """
			---
			title: Shop
			key: %s
			categories: {Build: 40, Security: 60}
			roles:
			  - {title: Security Officer, group: technical, when: before, required: true}
			---

			# Shop

			**Change number:** ____

			## Build <!-- category: Build, phase: prepare -->

			- [ ] Compiled <!-- key: BLD-1 -->
			- [ ] Tested <!-- key: BLD-2 -->
			- [ ] Packaged <!-- key: BLD-3 -->
			  - [ ] Image pushed <!-- key: BLD-4 -->
			  - [ ] Image signed <!-- key: BLD-5 -->
			- [ ] Mirrored (if applicable) <!-- key: BLD-6 -->

			## Security <!-- category: Security, phase: prepare -->

			- [ ] Scanned <!-- key: SEC-1, critical -->
			- [ ] Keys rotated <!-- key: SEC-2, critical -->
			- [ ] Headers set <!-- key: SEC-3, weight: 2 -->
			- [ ] All checklist items completed <!-- key: SEC-4, linked: items -->

			## Partner feed (if applicable) <!-- category: Build, phase: prepare -->

			- [ ] Feed announced <!-- key: FEED-1 -->
			- [ ] Feed tested <!-- key: FEED-2 -->

			## Deployment day <!-- phase: deploy -->

			- [ ] Switched over <!-- key: DAY-1 -->
			""";

	private final Directory directory;

	private final TemplateManagement templates;

	private final DeploymentManagement deployments;

	private final JdbcClient jdbc;

	private final ProjectSummary project;

	Scene(Directory directory, TemplateManagement templates, DeploymentManagement deployments, JdbcClient jdbc) {
		this.directory = directory;
		this.templates = templates;
		this.deployments = deployments;
		this.jdbc = jdbc;
		this.project = directory.createProject("Shop " + UUID.randomUUID(), Actor.SYSTEM);
	}

	/** Somebody with an account and a role in the scene's project. */
	public Actor person(String name, MemberRole... roles) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql(
				"insert into person (id, version, name, email, administrator, created_at) values (?, 0, ?, ?, false, now())")
			.params(id, name, name.toLowerCase() + "-" + id + "@example.test")
			.update();
		if (roles.length > 0) {
			this.jdbc.sql("insert into member (project_id, person_id, roles) values (?, ?, ?)")
				.params(project().value(), id, List.of(roles).stream().map(MemberRole::name).toArray(String[]::new))
				.update();
		}
		Map<ProjectId, Set<MemberRole>> memberships = (roles.length > 0) ? Map.of(project(), Set.of(roles)) : Map.of();
		return new Actor(id, name, new PersonId(id), false, memberships, EnumSet.allOf(Scope.class));
	}

	public ProjectId project() {
		return this.project.id();
	}

	public Directory directory() {
		return this.directory;
	}

	public TemplateVersion template(String source) {
		return this.templates.publish(null, source.getBytes(StandardCharsets.UTF_8), Actor.SYSTEM).version();
	}

	public TemplateVersion template() {
		return template(CHECKLIST.formatted("shop-" + UUID.randomUUID()));
	}

	public DeploymentId deployment(TemplateVersion template, Actor by) {
		return this.deployments.start(new Start(template, project(), "2.4.0", "production",
				Instant.parse("2027-01-01T10:00:00Z"), null, null, Map.of()), by);
	}

	public DeploymentId deployment() {
		return deployment(template(), Actor.SYSTEM);
	}

	/** A checklist of sections with items, for questions of size. */
	public static String sized(String key, int sections, int items) {
		StringBuilder source = new StringBuilder("---\ntitle: Sized\nkey: " + key + "\n---\n\n# Sized\n");
		for (int section = 1; section <= sections; section++) {
			source.append("\n## Part ").append(section).append(" <!-- phase: prepare -->\n\n");
			for (int item = 1; item <= items; item++) {
				source.append("- [ ] Point ").append(item).append(" of part ").append(section);
				source.append(" <!-- key: P").append(section).append('-').append(item);
				source.append((item % 10 == 0) ? ", critical -->\n" : " -->\n");
			}
		}
		return source.toString();
	}

}
