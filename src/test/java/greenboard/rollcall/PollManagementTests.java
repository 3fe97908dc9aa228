package greenboard.rollcall;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.Race;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.TestAccounts;
import greenboard.acts.InvalidField;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.decisions.TestDecisions;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.rollcall.Five.Crew;
import greenboard.rollcall.PollRefused.Reason;
import greenboard.verdict.Blocker;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, TestAccounts.class, Five.class, TestDecisions.class })
class PollManagementTests {

	@Autowired
	private Five five;

	@Autowired
	private PollManagement management;

	@Autowired
	private Polls polls;

	@Autowired
	private Register register;

	@Autowired
	private TestDecisions decisions;

	@Autowired
	private AuditTrail trail;

	private Crew crew;

	@BeforeEach
	void start() {
		this.crew = this.five.start();
	}

	@Test
	void asksOneAfterTheOtherAndHoldsTheDeploymentMeanwhile() {
		call(1, 2);
		assertThat(verdict()).isEqualTo(Verdict.HOLD);
		assertRefused(Reason.NOT_YOUR_TURN, () -> answer(2, Answer.GO, null));
		answer(1, Answer.GO, null);
		answer(2, Answer.GO, null);
		assertThat(verdict()).isEqualTo(Verdict.READY);
	}

	@Test
	void asksInTheOrderThatTheLeadChose() {
		call(3, 1);
		assertRefused(Reason.NOT_YOUR_TURN, () -> answer(1, Answer.GO, null));
		answer(3, Answer.GO, null);
		answer(1, Answer.GO, null);
	}

	@Test
	void needsAReasonForAllButAGo() {
		call(1);
		for (Answer answer : List.of(Answer.NO_GO, Answer.ABSTAIN, Answer.GO_IF)) {
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> answer(1, answer, " "));
		}
	}

	@Test
	void takesAnswersOfHoldersAndCallsOfLeadsOnly() {
		Actor second = this.crew.people().get(1);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.call(this.crew.id(), List.of("role-1"), second));
		call(1);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> answer(1, Answer.GO, null, second, 0));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.passOver(this.crew.id(), 1, "role-1", "ill", second));
	}

	@Test
	void asksAgainWhenWhatWasAnsweredForIsWorseAndNotForProgress() {
		this.five.settle(this.crew, "SEC-3", false);
		call(1, 2);
		answer(1, Answer.GO, null);
		this.five.settle(this.crew, "SEC-3", true);
		assertThat(turn()).isEqualTo("role-2");
		this.five.settle(this.crew, "BLD-1", false);
		assertThat(turn()).isEqualTo("role-1");
		assertRefused(Reason.NOT_YOUR_TURN, () -> answer(2, Answer.GO, null));
		answer(1, Answer.GO, null);
		assertThat(actions()).contains("roll-call.asked-again");
		assertThat(turn()).isEqualTo("role-2");
	}

	@Test
	void holdsTheDeploymentAgainOnceSomebodyIsAskedAgain() {
		call(1);
		answer(1, Answer.GO, null);
		this.five.settle(this.crew, "FEED-1", false);
		assertThat(kinds()).contains("ROLL_CALL");
	}

	@Test
	void makesAGoNameEverybodyWhoDidNotSayGo() {
		call(1, 2, 3, 4);
		answer(1, Answer.GO, null);
		answer(2, Answer.NO_GO, "Not tested");
		answer(3, Answer.ABSTAIN, "New here");
		this.management.passOver(this.crew.id(), 1, "role-4", "On a plane", this.crew.lead());
		assertThat(kinds()).containsExactly("ROLL_CALL_NO_GO", "ROLL_CALL_ABSTAINED", "ROLL_CALL_ABSENT");
		this.decisions.go(this.crew.id(), "We go", "Talked about it", this.crew.lead());
		DeploymentHead head = head();
		assertThat(this.register.assessment(head).verdict()).isEqualTo(Verdict.GO);
		assertThat(this.register.assessment(head).dissent()).isTrue();
		assertThat(this.polls.one(this.crew.id(), 1).end()).extracting("outcome").isEqualTo(Outcome.GO);
	}

	@Test
	void letsOneOfTwoAnswersForTheSameRoleWin() {
		call(1);
		try (Race race = new Race()) {
			List<Object> came = race.together(() -> answer(1, Answer.GO, null, this.crew.people().get(0), 0),
					() -> answer(1, Answer.NO_GO, "Red", this.crew.people().get(0), 0));
			assertThat(came).filteredOn(PollRefused.class::isInstance).hasSize(1);
		}
	}

	@Test
	void runsOnceAtATimeAndEndsWithAReason() {
		call(1);
		assertRefused(Reason.RUNNING, () -> call(2));
		this.management.end(this.crew.id(), 1, "Storm", this.crew.lead());
		assertThat(verdict()).isEqualTo(Verdict.READY);
		assertRefused(Reason.OVER, () -> answer(1, Answer.GO, null));
		assertThat(call(2)).isEqualTo(2);
	}

	private int call(int... numbers) {
		return this.management.call(this.crew.id(), java.util.Arrays.stream(numbers).mapToObj(this.crew::role).toList(),
				this.crew.lead());
	}

	private void answer(int number, Answer answer, @Nullable String said) {
		int revision = this.polls.running(this.crew.id())
			.map((poll) -> poll.station(this.crew.role(number)).revision())
			.orElse(0);
		answer(number, answer, said, this.crew.people().get(number - 1), revision);
	}

	private String answer(int number, Answer answer, @Nullable String said, Actor actor, int revision) {
		this.management.answer(this.crew.id(), 1,
				new Reply(this.crew.role(number), revision, answer, said, "2100-01-01T10:00", "UTC"), actor);
		return "answered";
	}

	private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatExceptionOfType(PollRefused.class).isThrownBy(act)
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private String turn() {
		Station turn = this.polls.running(this.crew.id()).orElseThrow().turn();
		return (turn != null) ? turn.key() : "nobody";
	}

	private DeploymentHead head() {
		return this.register.head(this.crew.id(), this.crew.lead());
	}

	private Verdict verdict() {
		return this.register.assessment(head()).verdict();
	}

	private List<String> kinds() {
		return this.register.assessment(head())
			.blockers()
			.stream()
			.map(Blocker::kind)
			.filter((kind) -> kind.startsWith("ROLL"))
			.toList();
	}

	private List<String> actions() {
		return this.trail.newest(this.crew.id().value(), Long.MAX_VALUE, 50).stream().map(AuditEntry::action).toList();
	}

}
