package greenboard.freezes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.Settling;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Change;
import greenboard.purpose.Start;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.verdict.Blocker;

/**
 * Deployments to environments of their own that nothing but a freeze can stop, and a lead
 * who lets them go.
 */
@TestComponent
class Harbour {

	static final Instant TARGET = Instant.parse("2027-01-01T10:00:00Z");

	private final Scene scene;

	private final DeploymentManagement deployments;

	private final ItemManagement items;

	private final TestDecisions decisions;

	private final Register register;

	private final AuditTrail trail;

	final Actor lead;

	Harbour(Scene scene, DeploymentManagement deployments, ItemManagement items, TestDecisions decisions,
			Register register, AuditTrail trail) {
		this.scene = scene;
		this.deployments = deployments;
		this.items = items;
		this.decisions = decisions;
		this.register = register;
		this.trail = trail;
		this.lead = scene.person("Lea", MemberRole.LEAD);
	}

	/** An environment that no other test freezes. */
	String environment() {
		return "Harbour " + UUID.randomUUID();
	}

	/** Ready to go, and as far as that. */
	DeploymentId deployment(String environment, DeploymentState state) {
		DeploymentId id = ready(environment);
		if (state.compareTo(DeploymentState.DECIDED) >= 0) {
			go(id);
		}
		if (state.compareTo(DeploymentState.DEPLOYING) >= 0) {
			begin(id);
		}
		if (state == DeploymentState.VERIFYING) {
			this.deployments.deployed(id, this.lead);
		}
		return id;
	}

	private DeploymentId ready(String environment) {
		String source = Scene.sized("ferry-" + UUID.randomUUID(), 1, 3);
		DeploymentId id = this.deployments.start(new Start(this.scene.template(source), this.scene.project(), "2.4.0",
				environment, TARGET, null, null, Map.of()), this.lead);
		this.items.settle(id,
				this.register.board(id, this.lead)
					.allItems()
					.filter(BoardItem::settable)
					.map((item) -> Settling.of(item.key(), Status.DONE, null))
					.toList(),
				this.lead);
		return id;
	}

	void go(DeploymentId id) {
		this.decisions.go(id, "tested twice", "", this.lead);
	}

	void begin(DeploymentId id) {
		this.deployments.begin(id, this.lead);
	}

	void moveTo(DeploymentId id, String environment) {
		this.deployments.change(id, new Change("2.4.0", environment, TARGET, null, null, Map.of()), this.lead);
	}

	DeploymentHead head(DeploymentId id) {
		return this.register.head(id, this.lead);
	}

	List<Blocker> blockers(DeploymentId id) {
		return this.register.assessment(head(id)).blockers();
	}

	AuditEntry newest(DeploymentId id) {
		return this.trail.newest(id.value(), Long.MAX_VALUE, 1).get(0);
	}

	/** Actions of the system's trail about a freeze, newest first. */
	List<AuditEntry> about(UUID freeze) {
		return this.trail.newest(AuditTrail.SYSTEM, Long.MAX_VALUE, 50)
			.stream()
			.filter((entry) -> freeze.toString().equals(entry.subjectKey()))
			.toList();
	}

}
