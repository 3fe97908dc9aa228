package greenboard.rollcall;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.rollcall.Five.Crew;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is asked learns it on every page of theirs, and nobody else does.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Five.class, TestRollCalls.class })
class AwaitedAnswersTests {

	@Autowired
	private Five five;

	@Autowired
	private TestRollCalls rollCalls;

	@Autowired
	private PollManagement management;

	@Autowired
	private AwaitedAnswers awaited;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private MockMvcTester mvc;

	private Crew crew;

	@BeforeEach
	void callTheRoll() {
		this.crew = this.five.start();
		this.rollCalls.call(this.crew, 1, 2);
	}

	@Test
	void followTheTurn() {
		assertAsked(1);
		this.rollCalls.answer(this.crew, 1, "GO", null);
		assertAsked(2);
		this.five.settle(this.crew, "BLD-1", false);
		assertAsked(1);
		this.five.settle(this.crew, "BLD-1", true);
		assertAsked(2);
		this.rollCalls.answer(this.crew, 2, "GO", null);
		assertAsked(0);
	}

	@Test
	void endWithTheRollCall() {
		this.management.end(this.crew.id(), 1, "Storm", this.crew.lead());
		assertAsked(0);
	}

	@Test
	void standOnThePageOfWhatAwaitsAPersonAndInItsHead() {
		String place = this.crew.id().place() + "/roll-calls/1";
		assertThat(page(1)).contains("You are asked now", "Role 1 for ", place, "1 awaits you");
		assertThat(page(2)).doesNotContain("You are asked now", place, "awaits you<");
	}

	private void assertAsked(int role) {
		for (int other = 1; other <= 5; other++) {
			assertThat(this.awaited.count(person(other).person())).as("role %s", other)
				.isEqualTo((other == role) ? 1 : 0);
		}
		if (role > 0) {
			assertThat(this.awaited.of(person(role).person())).singleElement()
				.returns("Role " + role, AwaitedAnswer::title)
				.returns(this.crew.id().place() + "/roll-calls/1", AwaitedAnswer::place);
		}
	}

	private Actor person(int role) {
		return this.crew.people().get(role - 1);
	}

	private String page(int role) {
		this.accounts.withPassword(person(role));
		return new String(this.mvc.get()
			.uri("/sign-offs")
			.cookie(this.accounts.session(person(role)))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
