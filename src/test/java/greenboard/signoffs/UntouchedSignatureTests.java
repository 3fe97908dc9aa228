package greenboard.signoffs;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.outline.Link;
import greenboard.readiness.Status;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.rollback.TriggerManagement;
import greenboard.rollback.TriggerWording;
import greenboard.signed.SignedItem;
import greenboard.signoffs.RoleStanding.State;
import greenboard.verdict.Blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * What does not concern even the signature of a role that covers everything.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class, Pen.class })
class UntouchedSignatureTests {

	private static final Duration SOON = Duration.ofMinutes(1);

	@Autowired
	private Pen pen;

	@Autowired
	private Scene scene;

	@Autowired
	private SignOffManagement management;

	@Autowired
	private SignOffStanding source;

	@Autowired
	private SignOffBook book;

	@Autowired
	private ItemManagement items;

	@Autowired
	private TriggerManagement triggers;

	@Autowired
	private DeploymentActs acts;

	@Autowired
	private Register register;

	@Autowired
	private TestClock clock;

	private Actor aiko;

	private DeploymentId id;

	@BeforeEach
	void sign() {
		this.aiko = this.pen.approver("Aiko", "Safety Officer");
		this.id = this.pen.deployment();
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, this.pen.approver("Kofi", "Captain"));
		assertThat(state()).isEqualTo(State.SIGNED);
	}

	@AfterEach
	void storesWhatComparingWholeRecordsGives() {
		assertThat(head().standings().bySource().get(SignOffStanding.NAME)).isEqualTo(this.source.standing(this.id));
	}

	/** Something that happens. */
	private interface Event {

		void on(UntouchedSignatureTests deployment);

	}

	static Stream<Arguments> events() {
		return Stream.of(event("a condition of somebody else", UntouchedSignatureTests::signWithCondition),
				event("a condition met", (on) -> on.signWithConditionAnd(Status.DONE)),
				event("a condition not met", (on) -> on.signWithConditionAnd(Status.FAILED)),
				event("a condition overdue", UntouchedSignatureTests::letConditionBecomeOverdue),
				event("an item that follows the sign-offs is done", UntouchedSignatureTests::obtainAllApprovals),
				event("an item that follows the sign-offs is open again", (on) -> {
					on.obtainAllApprovals();
					on.pen.sign(on.id, Pen.SAFETY, Meaning.ABSTAIN, on.aiko);
					assertThat(on.head().linked()).containsEntry(Link.SIGN_OFFS, Status.OPEN);
				}), event("a step of the deployment fails", (on) -> on.pen.settle(on.id, "CRO-1", Status.FAILED)),
				event("an item is given to somebody",
						(on) -> on.items.assign(on.id, "SAF-2",
								on.scene.person("Sara", MemberRole.CONTRIBUTOR).person(), Actor.SYSTEM)),
				event("a mis-tap is undone", (on) -> {
					on.pen.settle(on.id, "SAF-1", Status.OPEN);
					assertThat(on.state()).isEqualTo(State.STALE);
					on.pen.settle(on.id, "SAF-1", Status.DONE);
				}), event("a trigger fires", (on) -> on.triggers.fire(on.id, "leak", "6 cm", Actor.SYSTEM)),
				event("a trigger is made stricter", (on) -> on.say("Water rises > 4 cm in 10 minutes")),
				event("a weaker trigger is set right", (on) -> {
					on.say("Water rises > 6 cm in 10 minutes");
					assertThat(on.state()).isEqualTo(State.STALE);
					on.say("Water rises > 5 cm in 10 minutes");
				}));
	}

	@ParameterizedTest
	@MethodSource("events")
	void countsWhateverHappensOutsideOfIt(Event event) {
		event.on(this);

		assertThat(state()).isEqualTo(State.SIGNED);
	}

	@Test
	void coversWhatIsPreparedAndNothingThatFollowsARecord() {
		signWithCondition();

		assertThat(this.book.present(this.id, Pen.CAPTAIN).items()).extracting(SignedItem::key)
			.containsExactly("HUL-1", "SAF-1", "SAF-2", "SAF-3", "SAF-4");
	}

	private static Arguments event(String what, Event event) {
		return argumentSet(what, event);
	}

	private void signWithCondition() {
		Instant due = this.clock.instant().plus(SOON);
		this.management.sign(this.id, Pen.SAFETY, new Signature(Meaning.CONDITION, null, "Vests are counted again", due,
				this.pen.digest(this.id, Pen.SAFETY)), this.aiko);
		assertThat(this.register.item(this.id, "CONDITION-1", Actor.SYSTEM).item().state()).isEqualTo(Status.OPEN);
	}

	private void signWithConditionAnd(Status status) {
		signWithCondition();
		this.pen.settle(this.id, "CONDITION-1", status);
	}

	private void letConditionBecomeOverdue() {
		signWithCondition();
		this.clock.forward(SOON);
		this.acts.refresh(this.id);
		assertThat(this.register.assessment(head()).blockers()).extracting(Blocker::kind)
			.contains(Blocker.CONDITION_OVERDUE);
	}

	private void obtainAllApprovals() {
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko);
		assertThat(head().linked()).containsEntry(Link.SIGN_OFFS, Status.DONE);
	}

	private void say(String sentence) {
		this.triggers.change(this.id, "leak", new TriggerWording(sentence, null, null), Actor.SYSTEM);
	}

	private State state() {
		return this.pen.state(this.id, Pen.CAPTAIN);
	}

	private DeploymentHead head() {
		return this.register.head(this.id, Actor.SYSTEM);
	}

}
