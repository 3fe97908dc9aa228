package greenboard.decisions;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.decisions.Going.Over;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.projects.ProjectManagement;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.templates.TemplateVersion;
import greenboard.verdict.Rested;

/**
 * A lead who settles, decides and looks at what came of it.
 */
@TestComponent
class Lead {

	static final Duration VALID = Duration.ofHours(4);

	private static final String ROLES = """
			roles:
			  - {title: Security Officer, group: technical, when: before, required: true}
			""";

	private static final String CHECKLIST = Scene.CHECKLIST.replace("- [ ] All checklist items completed",
			"- [ ] Decided <!-- key: SEC-5, linked: decision -->\n- [ ] All checklist items completed");

	private final Scene scene;

	private final ItemManagement items;

	private final DecisionManagement decisions;

	private final DecisionHistory history;

	private final Register register;

	private final AuditTrail trail;

	private final TestClock clock;

	private final ProjectManagement projects;

	private final Actor actor;

	Lead(Scene scene, ItemManagement items, DecisionManagement decisions, DecisionHistory history, Register register,
			AuditTrail trail, TestClock clock, ProjectManagement projects) {
		this.scene = scene;
		this.items = items;
		this.decisions = decisions;
		this.history = history;
		this.register = register;
		this.trail = trail;
		this.clock = clock;
		this.projects = projects;
		this.actor = scene.person("Lea", MemberRole.LEAD);
	}

	Actor actor() {
		return this.actor;
	}

	/** A deployment that takes no sign-off. */
	DeploymentId unsigned() {
		return this.scene.deployment(template("shop-" + UUID.randomUUID()), this.actor);
	}

	/** A deployment that takes one, of a role that somebody holds. */
	DeploymentId toBeSigned() {
		hold("Security Officer");
		return this.scene.deployment(this.scene.template(CHECKLIST.formatted("shop-" + UUID.randomUUID())), this.actor);
	}

	/** A deployment that takes one, of a role that nobody holds. */
	DeploymentId signedByNobody(String title) {
		return this.scene.deployment(
				this.scene
					.template(CHECKLIST.formatted("shop-" + UUID.randomUUID()).replace("Security Officer", title)),
				this.actor);
	}

	/** Somebody holds a role from now on. */
	void hold(String title) {
		Actor holder = this.scene.person("Sven", MemberRole.APPROVER);
		this.projects.putMember(this.scene.project(), Objects.requireNonNull(holder.person()),
				EnumSet.of(MemberRole.APPROVER), List.of(title), Actor.SYSTEM);
	}

	TemplateVersion template(String key) {
		return this.scene.template(CHECKLIST.formatted(key).replace(ROLES, ""));
	}

	TemplateVersion nextVersion(DeploymentId id) {
		return this.scene.template(CHECKLIST.formatted(head(id).template().key())
			.replace(ROLES, "")
			.replace("Image pushed", "Image pushed twice"));
	}

	void settleAll(DeploymentId id) {
		this.items.settle(id,
				this.register.board(id, this.actor)
					.allItems()
					.filter(BoardItem::settable)
					.map((item) -> Settling.of(item.key(), Status.DONE, null))
					.toList(),
				this.actor);
	}

	void settle(DeploymentId id, String key, Status state) {
		this.items.settle(id, Settling.of(key, state, "because"), this.actor);
	}

	void go(DeploymentId id, Over... over) {
		go(id, seen(id), over);
	}

	void go(DeploymentId id, Rested seen, Over... over) {
		this.decisions.go(id, new Going(this.clock.instant().plus(VALID), "tested twice", List.of(over), seen),
				this.actor);
	}

	Rested seen(DeploymentId id) {
		return head(id).rested();
	}

	DeploymentHead head(DeploymentId id) {
		return this.register.head(id, this.actor);
	}

	BoardItem item(DeploymentId id, String key) {
		return this.register.item(id, key, this.actor).item();
	}

	AuditEntry newest(DeploymentId id) {
		return this.trail.newest(id.value(), Long.MAX_VALUE, 1).get(0);
	}

	List<RecordedDecision> history(DeploymentId id) {
		return this.history.of(id);
	}

}
