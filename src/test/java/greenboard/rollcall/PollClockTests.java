package greenboard.rollcall;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.freezes.StillClock;
import greenboard.rollcall.Five.Crew;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On the wall everybody reads how long the call and the turn have lasted, by the server's
 * clock, and what has changed meanwhile.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, StillClock.class, Five.class, TestRollCalls.class })
class PollClockTests {

	@Autowired
	private Five five;

	@Autowired
	private TestRollCalls rollCalls;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private StillClock clock;

	@Autowired
	private MockMvcTester mvc;

	private Crew crew;

	@BeforeEach
	void callTheRoll() {
		this.clock.set(Instant.now().truncatedTo(ChronoUnit.MICROS));
		this.crew = this.five.start();
		this.rollCalls.call(this.crew, 1, 2);
	}

	@Test
	void countsSinceTheCallAndSinceTheTurnBegan() {
		pass(65);
		assertClock("Role 1", "1:05", "1:05");
		this.rollCalls.answer(this.crew, 1, "GO", null);
		pass(10);
		assertClock("Role 2", "1:15", "0:10");
		this.five.settle(this.crew, "BLD-1", false);
		pass(3);
		this.five.settle(this.crew, "DAY-1", true);
		assertClock("Role 1", "1:18", "0:03");
		this.five.settle(this.crew, "BLD-1", true);
		assertClock("Role 2", "1:18", "0:00");
	}

	@Test
	void saysWhatChangedOnceHoweverManyRolesCoverIt() {
		assertThat(page()).doesNotContain("What changed since");
		this.five.settle(this.crew, "SEC-3", false);
		assertThat(page().split("SEC-3 Headers set is open again", -1)).hasSize(2);
		this.five.settle(this.crew, "SEC-3", true);
		assertThat(page()).doesNotContain("SEC-3", "What changed since");
	}

	@Test
	void asksNothingOnAWall() {
		assertThat(page()).contains("Leave the projector view", "Role 1", "poll-wall")
			.doesNotContain("name=\"reason\"");
	}

	@Test
	void hasTheVerdictsColour() {
		assertThat(this.mvc.get()
			.uri(this.crew.id().place() + "/roll-calls/1")
			.cookie(this.accounts.session(this.crew.lead()))).hasStatusOk()
			.bodyText()
			.containsPattern("<main[^>]* class=\"v-hold\"");
	}

	private void pass(int seconds) {
		this.clock.set(this.clock.instant().plus(Duration.ofSeconds(seconds)));
	}

	private void assertClock(String role, String sinceCall, String sinceTurn) {
		assertThat(page().replaceAll("<time[^>]*>", "").replaceAll("</?[a-z][^>]*>", "")).contains(role + " is asked",
				"Since the call" + sinceCall + "Since " + role + " was asked" + sinceTurn);
	}

	private String page() {
		this.accounts.withPassword(this.crew.lead());
		return new String(this.mvc.get()
			.uri(this.crew.id().place() + "/roll-calls/1")
			.param("wall", "")
			.cookie(this.accounts.session(this.crew.lead()))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
