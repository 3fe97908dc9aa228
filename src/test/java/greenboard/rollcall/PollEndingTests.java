package greenboard.rollcall;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.board.Masthead;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.DeploymentManagement;
import greenboard.purpose.Outcome;
import greenboard.register.Register;
import greenboard.rollcall.Five.Crew;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A roll call ends with what it was called for, and its answers count only where that is
 * a decision.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Five.class, TestRollCalls.class, TestDecisions.class })
class PollEndingTests {

	@Autowired
	private Five five;

	@Autowired
	private TestRollCalls rollCalls;

	@Autowired
	private PollManagement management;

	@Autowired
	private Polls polls;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private TestDecisions decisions;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Crew crew;

	@BeforeEach
	void callTheRoll() {
		this.crew = this.five.start();
		this.rollCalls.call(this.crew, 1, 2);
		this.rollCalls.answer(this.crew, 1, "NO_GO", "It leaks");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void endsWithTheDeployment(boolean cancelled) {
		if (cancelled) {
			this.deployments.cancel(this.crew.id(), "Not this year", this.crew.lead());
		}
		else {
			this.deployments.close(this.crew.id(), Outcome.SUCCEEDED, null, this.crew.lead());
		}
		String word = cancelled ? "cancelled" : "closed";
		assertEnded(word, "The deployment was " + word + ".");
		assertThat(page()).contains("Over, because Lena " + word + " the deployment", "Nothing that was said")
			.doesNotContain("name=\"answer\"", "name=\"reason\"");
	}

	@Test
	void endsWithItsDecisionAndTheBannerGoes() {
		this.rollCalls.answer(this.crew, 2, "GO", null);
		assertThat(banner()).isNotNull();
		this.decisions.go(this.crew.id(), "We go", "It drips", this.crew.lead());
		assertEnded("go", "We go");
		assertThat(banner()).isNull();
		assertThat(page()).contains("Go, recorded by Lena").doesNotContain("Nothing that was said");
		assertThat(this.register.head(this.crew.id(), this.crew.lead()).figures().dissent()).isTrue();
	}

	@Test
	void endsWhereTheDeploymentGoesOn() {
		this.rollCalls.answer(this.crew, 2, "GO", null);
		this.decisions.go(this.crew.id(), "We go", "It drips", this.crew.lead());
		this.jdbc
			.sql("""
					update roll_call set ended_at = null, ended_by_name = null, outcome = null, reason = null, decision_id = null
					where deployment_id = ?
					""")
			.param(this.crew.id().value())
			.update();
		this.deployments.begin(this.crew.id(), this.crew.lead());
		assertEnded("begun", "The deployment was begun with.");
	}

	@Test
	void countsNothingOnceItIsAbandoned() {
		this.management.end(this.crew.id(), 1, "The bridge is up", this.crew.lead());
		assertEnded("abandoned", "The bridge is up");
		assertThat(banner()).isNull();
		assertThat(this.register.head(this.crew.id(), this.crew.lead()).standings().blockers()).isEmpty();
		assertThat(page()).contains("Abandoned by Lena", "The bridge is up", "Nothing that was said", "It leaks",
				"was not asked any more");
	}

	private void assertEnded(String word, String reason) {
		assertThat(this.polls.stored(this.crew.id())).isEmpty();
		assertThat(this.trail.newest(this.crew.id().value(), Long.MAX_VALUE, 20))
			.filteredOn((entry) -> entry.action().equals("roll-call.closed"))
			.first()
			.returns(word, AuditEntry::after)
			.returns(reason, AuditEntry::reason)
			.returns("Lena", AuditEntry::actorName);
	}

	private @Nullable Object banner() {
		return Masthead.of(this.register.head(this.crew.id(), this.crew.lead())).asked();
	}

	private String page() {
		this.accounts.withPassword(this.crew.lead());
		return new String(this.mvc.get()
			.uri(this.crew.id().place() + "/roll-calls/1")
			.cookie(this.accounts.session(this.crew.lead()))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
