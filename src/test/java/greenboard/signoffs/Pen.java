package greenboard.signoffs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.projects.ProjectManagement;
import greenboard.purpose.Start;
import greenboard.readiness.Status;
import greenboard.register.Register;
import greenboard.signoffs.RoleStanding.State;
import greenboard.templates.TemplateManagement;
import greenboard.templates.TemplateVersion;
import greenboard.verdict.Blocker;

/**
 * People who sign, and checklists that ask for them, for tests on a real database.
 */
@TestComponent
public class Pen {

	/** Two roles before, one of which covers a category alone, and one after. */
	public static final String CHECKLIST = """
			---
			title: Ferry
			key: %s
			categories: {Hull: 40, Safety: 60}
			roles:
			  - {title: Safety Officer, group: technical, when: before, required: true, covers: [Safety]}
			  - {title: Captain, group: business, when: before, required: true}
			  - {title: Harbour Master, group: business, when: after, required: true}
			triggers:
			  - {key: leak, text: "Water rises > 5 cm in 10 minutes"}
			---

			# Ferry

			## Hull <!-- category: Hull, phase: prepare -->

			- [ ] Painted <!-- key: HUL-1 -->
			- [ ] All approvals obtained <!-- key: HUL-2, linked: sign-offs -->

			## Safety <!-- category: Safety, phase: prepare -->

			- [ ] Boats hang <!-- key: SAF-1, critical -->
			- [ ] Vests counted <!-- key: SAF-2 -->
			- [ ] Flares
			  - [ ] Flares are dry <!-- key: SAF-3 -->
			  - [ ] Flares are in date (if applicable) <!-- key: SAF-4 -->

			## Crossing <!-- phase: deploy -->

			- [ ] Cast off <!-- key: CRO-1 -->
			""";

	/** The key of the role that covers a category. */
	public static final String SAFETY = "safety-officer";

	/** The key of the role that covers everything. */
	public static final String CAPTAIN = "captain";

	/** The key of the role that signs afterwards. */
	public static final String HARBOUR = "harbour-master";

	private final Scene scene;

	private final TemplateManagement templates;

	private final DeploymentManagement deployments;

	private final ItemManagement items;

	private final SignOffManagement management;

	private final SignOffBook book;

	private final Register register;

	private final ProjectManagement projects;

	private final JdbcClient jdbc;

	Pen(Scene scene, TemplateManagement templates, DeploymentManagement deployments, ItemManagement items,
			SignOffManagement management, SignOffBook book, Register register, ProjectManagement projects,
			JdbcClient jdbc) {
		this.scene = scene;
		this.templates = templates;
		this.deployments = deployments;
		this.items = items;
		this.management = management;
		this.book = book;
		this.register = register;
		this.projects = projects;
		this.jdbc = jdbc;
	}

	/** Publishes a checklist. */
	public TemplateVersion template(String source) {
		return this.templates.publish(null, source.getBytes(StandardCharsets.UTF_8), Actor.SYSTEM).version();
	}

	/** A deployment of which only Safety's critical item is done. */
	public DeploymentId deployment() {
		return deployment(template(CHECKLIST.formatted("ferry-" + UUID.randomUUID())), Actor.SYSTEM);
	}

	/** A deployment of a checklist of which only Safety's critical item is done. */
	public DeploymentId deployment(TemplateVersion template, Actor by) {
		DeploymentId id = this.deployments.start(new Start(template, this.scene.project(), "7.1", "production",
				Instant.parse("2027-05-01T10:00:00Z"), null, "sha256:77aa", Map.of()), by);
		settle(id, "SAF-1", Status.DONE);
		return id;
	}

	/** Settles an item as the application itself. */
	public void settle(DeploymentId id, String key, Status state) {
		this.items.settle(id, Settling.of(key, state, (state == Status.DONE) ? null : "because"), Actor.SYSTEM);
	}

	/** An approver of the scene's project. */
	public Actor approver(String name, String... titles) {
		Actor actor = this.scene.person(name, MemberRole.APPROVER);
		this.projects.putMember(this.scene.project(), Objects.requireNonNull(actor.person()),
				EnumSet.of(MemberRole.APPROVER), List.of(titles), Actor.SYSTEM);
		return actor;
	}

	/** Ends what awaits somebody, lets everybody go and sets the project's rules back. */
	void cleanUp() {
		this.jdbc.sql("select id from deployment where ended_at is null and project_id = ?")
			.param(this.scene.project().value())
			.query(UUID.class)
			.list()
			.forEach((id) -> this.deployments.cancel(new DeploymentId(id), "over", Actor.SYSTEM));
		this.jdbc.sql("delete from member where project_id = ?").param(this.scene.project().value()).update();
		this.jdbc.sql("update project set several_roles_per_signer = true, starter_may_sign = false where id = ?")
			.param(this.scene.project().value())
			.update();
	}

	/** Signs what is there now. */
	public UUID sign(DeploymentId id, String role, Meaning meaning, Actor actor) {
		return this.management.sign(id, role,
				Signature.of(meaning, meaning.approves() ? null : "I have doubts", digest(id, role)), actor);
	}

	/** The digest of what a role would sign now. */
	public String digest(DeploymentId id, String role) {
		return this.book.present(id, role).bytes().digest();
	}

	/** How a role stands, by what is stored of it. */
	RoleStanding standing(DeploymentId id, String role) {
		return this.book.roles(id, this.register.head(id, Actor.SYSTEM).standings())
			.stream()
			.filter((standing) -> standing.role().key().equals(role))
			.findFirst()
			.orElseThrow();
	}

	/** Whether a role has signed, by what is stored of it. */
	State state(DeploymentId id, String role) {
		return standing(id, role).state();
	}

	/** What of the sign-offs holds the go: the kind and the title. */
	List<String> blockers(DeploymentId id) {
		return this.register.assessment(this.register.head(id, Actor.SYSTEM))
			.blockers()
			.stream()
			.filter(Blocker::ofRole)
			.map((blocker) -> blocker.kind() + " " + blocker.words().get(0))
			.toList();
	}

}
