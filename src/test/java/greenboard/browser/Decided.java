package greenboard.browser;

import java.util.Map;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.followup.TestFollowUp;
import greenboard.lessons.TestLessons;
import greenboard.outline.Phase;
import greenboard.readiness.Status;
import greenboard.register.Register;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.SignOffBook;
import greenboard.signoffs.SignOffManagement;
import greenboard.signoffs.Signature;

/**
 * Deployments that a lead let go: signed by everybody, over the heads of two who did not,
 * carried out and watched, and taken back.
 */
@TestComponent
class Decided {

	private final SignOffManagement signOffs;

	private final SignOffBook book;

	private final TestDecisions decisions;

	private final DeploymentManagement deployments;

	private final TestFollowUp followUp;

	private final TestLessons lessons;

	private final Called called;

	private final ItemManagement items;

	private final Register register;

	Decided(SignOffManagement signOffs, SignOffBook book, TestDecisions decisions, DeploymentManagement deployments,
			TestFollowUp followUp, TestLessons lessons, Called called, ItemManagement items, Register register) {
		this.called = called;
		this.lessons = lessons;
		this.items = items;
		this.register = register;
		this.signOffs = signOffs;
		this.book = book;
		this.decisions = decisions;
		this.deployments = deployments;
		this.followUp = followUp;
	}

	/**
	 * Takes deployments of which every item is done.
	 * @param done makes one
	 * @param lead who decides
	 * @param approver who signs and answers
	 * @return their places by name
	 */
	Map<String, String> of(Supplier<DeploymentId> done, Actor lead, Actor approver) {
		DeploymentId go = done.get();
		DeploymentId dissent = done.get();
		DeploymentId watched = done.get();
		DeploymentId troubled = done.get();
		DeploymentId called = done.get();
		sign(go, approver);
		this.decisions.go(go, "Rehearsed twice on Thursday; the partner is told", "", lead);
		this.signOffs.sign(dissent, "security-officer", Signature.of(Meaning.REJECT,
				"The penetration test is not read yet", digest(dissent, "security-officer")), approver);
		this.decisions.go(dissent, "The old certificate ends on Sunday", "Asked by phone; the test is read on Monday",
				lead);
		sign(watched, approver);
		this.decisions.go(watched, "As planned", "", lead);
		this.deployments.begin(watched, lead);
		this.deployments.deployed(watched, lead);
		this.followUp.look(watched, lead);
		this.lessons.learn(troubled, "1 Infrastructure", lead);
		this.called.call(called, lead, approver);
		return Map.of("{go}", go.place(), "{dissent}", dissent.place(), "{watched}", watched.place(), "{troubled}",
				troubled.place(), "{called}", called.place());
	}

	/**
	 * Lets a deployment begin: everything that comes before is done, and the lead goes
	 * although nobody signed.
	 * @param id the deployment, with a holder for each of its roles
	 * @param lead who decides
	 */
	void begin(DeploymentId id, Actor lead) {
		this.items.settle(id,
				this.register.board(id, lead)
					.allItems()
					.filter((item) -> item.settable() && item.phase() == Phase.PREPARE)
					.map((item) -> Settling.of(item.key(), Status.DONE, null))
					.toList(),
				lead);
		this.decisions.go(id, "As planned", "They said so on the phone", lead);
		this.deployments.begin(id, lead);
	}

	private void sign(DeploymentId id, Actor approver) {
		for (String role : new String[] { "security-officer", "operations-lead" }) {
			this.signOffs.sign(id, role, Signature.of(Meaning.APPROVE, null, digest(id, role)), approver);
		}
	}

	private String digest(DeploymentId id, String role) {
		return this.book.present(id, role).bytes().digest();
	}

}
