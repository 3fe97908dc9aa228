package greenboard.decisions;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.decisions.Going.Over;
import greenboard.deployments.Scene;
import greenboard.readiness.Status;
import greenboard.verdict.Blocker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a pipeline is told about a decision.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, TestClock.class, Scene.class, Lead.class })
class GateTests {

	@Autowired
	private Lead lead;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	private String bearer;

	private DeploymentId id;

	@BeforeEach
	void decide() {
		this.bearer = this.accounts.bearer(this.lead.actor());
		this.id = this.lead.toBeSigned();
		this.lead.settleAll(this.id);
		assertThat(gate()).hasStatus(HttpStatus.CONFLICT).bodyJson().extractingPath("$.decision").isNull();
		this.lead.go(this.id, new Over(Blocker.SIGN_OFF_MISSING, "Security Officer", "asked by phone"));
	}

	@Test
	void opensWithAGoAndSaysWhoDecidedItAndWhy() {
		assertThat(gate()).hasStatusOk().bodyJson().extractingPath("$.decision").asMap().satisfies((decision) -> {
			assertThat(decision).containsEntry("kind", "GO")
				.containsEntry("by", "Lea")
				.containsEntry("reason", "tested twice")
				.containsEntry("score", "100.0")
				.containsEntry("band", "DEPLOY")
				.containsEntry("formula", 1)
				.containsKeys("at", "validUntil");
			assertThat(decision.get("goneOver")).asInstanceOf(InstanceOfAssertFactories.LIST)
				.singleElement()
				.asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsEntry("kind", "SIGN_OFF_MISSING")
				.containsEntry("text", "Security Officer has not signed")
				.containsEntry("reason", "asked by phone");
		});
	}

	@Test
	void closesTheMomentTheGoHasExpired() {
		this.clock.forward(Lead.VALID);

		assertThat(gate()).hasStatus(HttpStatus.CONFLICT).bodyJson().extractingPath("$.decision").isNull();
	}

	@Test
	void closesWhenSomethingBecomesWorse() {
		this.lead.settle(this.id, "SEC-1", Status.FAILED);

		assertThat(gate()).hasStatus(HttpStatus.CONFLICT).bodyJson().extractingPath("$.verdict").isEqualTo("NO_GO");
	}

	private MvcTestResult gate() {
		return this.mvc.get()
			.uri("/api/v1" + this.id.place() + "/gate")
			.header(HttpHeaders.AUTHORIZATION, this.bearer)
			.exchange();
	}

}
