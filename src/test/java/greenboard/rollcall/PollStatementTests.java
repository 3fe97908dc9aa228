package greenboard.rollcall;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.StatementLog;
import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.rollcall.Five.Crew;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements reading roll calls takes, however many there are and however many
 * roles they ask.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestAccounts.class, Five.class, TestRollCalls.class, StatementLog.class })
class PollStatementTests {

	private static final int STORED = 1;

	private static final int PRESENT = 4;

	@Autowired
	private Five five;

	@Autowired
	private TestRollCalls rollCalls;

	@Autowired
	private PollManagement management;

	@Autowired
	private Polls polls;

	@Autowired
	private PollStanding standing;

	@Autowired
	private PollRecords records;

	@Autowired
	private StatementLog log;

	private Crew crew;

	@BeforeEach
	void start() {
		this.crew = this.five.start();
	}

	@Test
	void readsAllRollCallsWithOneHoweverManyThereAre() {
		for (int number = 1; number <= 6; number++) {
			this.rollCalls.call(this.crew, 1, 2, 3, 4, 5);
			this.management.end(this.crew.id(), number, "again", this.crew.lead());
		}
		assertThat(sent(() -> assertThat(this.polls.of(this.crew.id())).hasSize(6)
			.allSatisfy((poll) -> assertThat(poll.stations()).hasSize(5)))).hasSize(STORED);
		assertThat(sent(() -> this.polls.one(this.crew.id(), 3))).hasSize(STORED);
		assertThat(sent(() -> this.records.of(this.crew.id()))).hasSize(STORED);
	}

	@Test
	void asksForTheVerdictWithOneUntilThereIsAnAnswer() {
		assertThat(sent(() -> this.standing.standing(this.crew.id()))).hasSize(STORED);
		this.rollCalls.call(this.crew, 1, 2, 3, 4, 5);
		assertThat(sent(() -> this.standing.standing(this.crew.id()))).hasSize(STORED);
	}

	@Test
	void asksForTheVerdictWithFiveHoweverManyHaveAnswered() {
		this.rollCalls.call(this.crew, 1, 2, 3, 4, 5);
		for (int role = 1; role <= 5; role++) {
			this.rollCalls.answer(this.crew, role, "GO", null);
			assertThat(sent(() -> this.standing.standing(this.crew.id()))).hasSize(STORED + PRESENT);
		}
	}

	private List<String> sent(Runnable act) {
		return this.log.duringOwn(act);
	}

}
