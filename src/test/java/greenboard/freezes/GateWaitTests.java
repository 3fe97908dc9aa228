package greenboard.freezes;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.TestDatabase;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.Scene;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A pipeline waits at the gate of a frozen environment. The clock is long past, so that
 * the application looks again at once, and it stands still until the test moves it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, StillClock.class, Scene.class, TestDecisions.class, TestFreezes.class,
		Harbour.class })
class GateWaitTests {

	private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

	private static final Duration LONG = Duration.ofMinutes(5);

	@Autowired
	private Harbour harbour;

	@Autowired
	private TestFreezes freezes;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Register register;

	@Autowired
	private StillClock clock;

	@Autowired
	private MockMvcTester mvc;

	private String bearer = "";

	private DeploymentId id;

	private UUID freeze;

	@BeforeEach
	void freezesWhatIsReady() {
		this.clock.set(NOW);
		String environment = this.harbour.environment();
		this.id = this.harbour.deployment(environment, DeploymentState.PLANNED);
		this.freeze = this.freezes.freeze(environment, NOW, NOW.plus(Duration.ofDays(1)), "migration");
		this.bearer = this.accounts.bearer(this.register.head(this.id, this.harbour.lead).project(), Scope.READ);
	}

	@Test
	void answersAsSoonAsTheFreezeIsOverAndTheGoRecorded() {
		MvcResult waiting = ask(LONG);
		assertStillWaits(waiting);

		this.freezes.end(this.freeze, "done early");
		assertStillWaits(waiting);
		this.harbour.go(this.id);

		assertThat(answer(waiting)).isEqualTo(HttpStatus.OK);
	}

	@Test
	void givesUpWhenTheTimeIsOverThatThePipelineWaits() {
		MvcResult waiting = ask(LONG);
		assertStillWaits(waiting);

		this.clock.set(NOW.plus(LONG));

		assertThat(answer(waiting)).isEqualTo(HttpStatus.CONFLICT);
	}

	@Test
	void answersAtOnceWithoutATimeToWait() {
		assertThat(answer(ask(Duration.ZERO))).isEqualTo(HttpStatus.CONFLICT);
	}

	private MvcResult ask(Duration patience) {
		return this.mvc.get()
			.uri("/api/v1" + this.id.place() + "/gate?wait=" + patience.toSeconds())
			.header(HttpHeaders.AUTHORIZATION, this.bearer)
			.asyncExchange()
			.getMvcResult();
	}

	private static Object answer(MvcResult waiting) {
		return ((ResponseEntity<?>) waiting.getAsyncResult(LONG.toMillis())).getStatusCode();
	}

	private static void assertStillWaits(MvcResult waiting) {
		assertThat(waiting.getRequest().isAsyncStarted()).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> waiting.getAsyncResult(0));
	}

}
