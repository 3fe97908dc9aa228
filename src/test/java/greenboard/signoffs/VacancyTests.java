package greenboard.signoffs;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonManagement;
import greenboard.accounts.ProjectChanged;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.projects.ProjectManagement;
import greenboard.readiness.Status;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.verdict.Blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Roles that cannot be signed whatever people do, from the first minute on.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class })
class VacancyTests {

	@Autowired
	private Pen pen;

	@Autowired
	private Scene scene;

	@Autowired
	private SignOffBook book;

	@Autowired
	private Register register;

	@Autowired
	private ProjectManagement projects;

	@Autowired
	private PersonManagement people;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void leave() {
		this.pen.cleanUp();
	}

	@Test
	void saysFromTheFirstMinuteThatNobodyHoldsARole() {
		DeploymentId id = this.pen.deployment();

		assertThat(before(id)).extracting(Blocker::kind, Blocker::words, Blocker::href)
			.contains(tuple(Blocker.SLOT_NOBODY, List.of("Captain"), id.place() + "/sign-offs/" + Pen.CAPTAIN));
		assertThat(head(id).standings().closing()).extracting(Blocker::kind).containsExactly(Blocker.SLOT_NOBODY);
	}

	@Test
	void followsWhoComesAndGoes() {
		DeploymentId id = this.pen.deployment();
		Actor kofi = this.pen.approver("Kofi", "Captain");
		assertThat(this.pen.blockers(id)).containsExactly("SLOT_NOBODY Safety Officer", "SIGN_OFF_MISSING Captain");

		this.projects.putMember(this.scene.project(), person(kofi), Set.of(MemberRole.VIEWER), List.of(), Actor.SYSTEM);
		assertThat(this.pen.blockers(id)).contains("SLOT_NOBODY Captain");
		this.projects.putMember(this.scene.project(), person(kofi), Set.of(MemberRole.APPROVER), List.of("captain"),
				Actor.SYSTEM);
		assertThat(this.pen.blockers(id)).contains("SIGN_OFF_MISSING Captain");
		this.people.deactivate(person(kofi), Actor.SYSTEM);
		assertThat(this.pen.blockers(id)).contains("SLOT_NOBODY Captain");
		this.people.activate(person(kofi), Actor.SYSTEM);
		assertThat(this.pen.blockers(id)).contains("SIGN_OFF_MISSING Captain");
	}

	@Test
	void namesTheRolesThatHaveOnePersonBetweenThem() {
		Actor aiko = this.pen.approver("Aiko", "Safety Officer", "Captain");
		this.pen.approver("Hana", "Harbour Master");
		DeploymentId id = this.pen.deployment();
		assertThat(this.pen.blockers(id)).containsExactly("SIGN_OFF_MISSING Safety Officer",
				"SIGN_OFF_MISSING Captain");

		rules("several_roles_per_signer", false);
		assertThat(before(id)).extracting(Blocker::kind).containsExactly(Blocker.SIGN_OFF_MISSING, Blocker.SLOT_SHARED);
		assertThat(before(id).get(1).words()).containsExactly("Captain", "Safety Officer and Captain", "Aiko");
		this.people.rename("Aiko Mori", aiko);
		assertThat(before(id).get(1).words()).contains("Aiko Mori");

		this.pen.sign(id, Pen.CAPTAIN, Meaning.APPROVE, aiko);
		assertThat(before(id)).extracting(Blocker::kind, Blocker::words)
			.containsExactly(tuple(Blocker.SLOT_SPENT, List.of("Safety Officer", "Aiko Mori")));
		rules("several_roles_per_signer", true);
		assertThat(this.pen.blockers(id)).containsExactly("SIGN_OFF_MISSING Safety Officer");
	}

	@Test
	void leavesOutWhoStartedItUnlessTheProjectDoesNot() {
		Actor aiko = this.pen.approver("Aiko", "Safety Officer");
		DeploymentId id = this.pen.deployment();
		this.jdbc.sql("update deployment set created_by = ? where id = ?").params(aiko.id(), id.value()).update();
		changed();
		assertThat(before(id).get(0)).extracting(Blocker::kind, Blocker::words)
			.containsExactly(Blocker.SLOT_STARTER, List.of("Safety Officer", "Aiko"));

		rules("starter_may_sign", true);
		assertThat(this.pen.blockers(id)).contains("SIGN_OFF_MISSING Safety Officer");
	}

	@Test
	void saysThatARoleTakesMoreSignaturesThanPeopleCanGive() {
		Actor kofi = this.pen.approver("Kofi", "Captain");
		this.pen.approver("Aiko", "Safety Officer");
		DeploymentId id = this.pen
			.deployment(
					this.pen.template(Pen.CHECKLIST.formatted("two-" + UUID.randomUUID())
						.replace("Captain, group: business, when: before, required: true",
								"Captain, group: business, when: before, required: true, signatures: 2")),
					Actor.SYSTEM);
		assertThat(before(id).get(1)).extracting(Blocker::kind, Blocker::words)
			.containsExactly(Blocker.SLOT_SHORT, List.of("Captain", "2", "Kofi"));
		this.pen.sign(id, Pen.CAPTAIN, Meaning.APPROVE, kofi);
		assertThat(before(id).get(1).words()).containsExactly("Captain", "2", "Kofi");

		this.pen.approver("Zoe", "Captain");
		assertThat(this.pen.blockers(id)).containsExactly("SIGN_OFF_MISSING Safety Officer",
				"SIGN_OFF_MISSING Captain");
	}

	@Test
	void keepsWhatSomebodySignedWhoHasLeft() {
		Actor kofi = this.pen.approver("Kofi", "Captain");
		DeploymentId id = this.pen.deployment();
		this.pen.sign(id, Pen.CAPTAIN, Meaning.APPROVE, kofi);
		this.projects.putMember(this.scene.project(), person(kofi), Set.of(MemberRole.VIEWER), List.of(), Actor.SYSTEM);
		assertThat(this.pen.blockers(id)).containsExactly("SLOT_NOBODY Safety Officer");

		this.pen.settle(id, "SAF-1", Status.OPEN);
		assertThat(this.pen.blockers(id)).as("stale, and nobody can sign again").contains("SLOT_NOBODY Captain");
		this.pen.settle(id, "SAF-1", Status.DONE);
		assertThat(this.pen.blockers(id)).containsExactly("SLOT_NOBODY Safety Officer");
	}

	@Test
	void saysWhoWouldBeMissed() {
		this.pen.approver("Aiko", "Safety Officer");
		this.pen.approver("Kofi", "Captain");
		this.pen.approver("Zoe", "Captain");
		this.pen.approver("Hana", "Harbour Master");
		DeploymentId id = this.pen.deployment();

		assertThat(this.book.absences(id, head(id).standings())).containsExactly(
				new Absence("Aiko", List.of("Safety Officer")), new Absence("Hana", List.of("Harbour Master")));
	}

	private List<Blocker> before(DeploymentId id) {
		return this.register.assessment(head(id)).blockers().stream().filter(Blocker::ofRole).toList();
	}

	private DeploymentHead head(DeploymentId id) {
		return this.register.head(id, Actor.SYSTEM);
	}

	private void rules(String column, boolean value) {
		this.jdbc.sql("update project set " + column + " = ? where id = ?")
			.params(value, this.scene.project().value())
			.update();
		changed();
	}

	private void changed() {
		this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new ProjectChanged(this.scene.project())));
	}

	private static PersonId person(Actor actor) {
		return Objects.requireNonNull(actor.person());
	}

}
