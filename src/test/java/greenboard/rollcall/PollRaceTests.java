package greenboard.rollcall;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.Race;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.audit.AuditTrail;
import greenboard.deployments.HeadsWithoutLock;
import greenboard.rollcall.Five.Crew;
import greenboard.rollcall.PollRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two people who hold the same role answer at the same moment. The lock lets one of them
 * read what the other has written, the revision tells them that it is not what they saw.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestAccounts.class, Five.class, TestRollCalls.class, HeadsWithoutLock.class })
class PollRaceTests {

	private static final int ROUNDS = 40;

	private final Race race = new Race();

	@Autowired
	private Five five;

	@Autowired
	private TestRollCalls rollCalls;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private PollManagement management;

	@Autowired
	private Polls polls;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private HeadsWithoutLock withoutLock;

	private Crew crew;

	private Actor sven;

	@BeforeEach
	void start() {
		this.crew = this.five.start();
		this.sven = this.accounts.approver("Sven", this.crew.project().id(), "Role 1");
		this.rollCalls.call(this.crew, 1, 2);
	}

	@AfterEach
	void leave() {
		this.race.close();
	}

	@Test
	void oneIsTakenAndTheOtherIsTold() {
		answerAtOnce();
		assertThat(this.trail.ofSubject(this.crew.id().value(), "role-1", 1000)).hasSize(ROUNDS);
	}

	@Test
	void isNotSoWithoutTheLock() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.withoutLock.during(this::answerAtOnce));
	}

	@Test
	void whoComesLaterIsToldTooWhereNobodyWaitsForALock() {
		answer(Answer.GO, first(), 0);
		assertThatExceptionOfType(PollRefused.class).isThrownBy(() -> answer(Answer.NO_GO, this.sven, 0))
			.returns(Reason.CHANGED, PollRefused::reason);
		answer(Answer.NO_GO, this.sven, 1);
		assertThat(station().given()).returns(Answer.NO_GO, Station.Given::answer).returns("Sven", Station.Given::by);
	}

	private void answerAtOnce() {
		for (int round = 0; round < ROUNDS; round++) {
			int seen = station().revision();
			List<Object> came = this.race.together(() -> answer(Answer.GO, first(), seen),
					() -> answer(Answer.NO_GO, this.sven, seen));
			assertThat(came).filteredOn(PollRefused.class::isInstance)
				.singleElement()
				.extracting("reason")
				.isEqualTo(Reason.CHANGED);
			assertThat(came).filteredOn(Answer.class::isInstance).singleElement().isEqualTo(station().given().answer());
			assertThat(station().revision()).isEqualTo(seen + 1);
		}
	}

	private Answer answer(Answer answer, Actor actor, int seen) {
		this.management.answer(this.crew.id(), 1, new Reply("role-1", seen, answer, "as it looks here", null, null),
				actor);
		return answer;
	}

	private Actor first() {
		return this.crew.people().get(0);
	}

	private Station station() {
		return this.polls.stored(this.crew.id()).orElseThrow().station("role-1");
	}

}
